package paretoscope.simulator.learn;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paretoscope.core.network.Architecture;
import paretoscope.core.network.Network;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.perceive.Channels;
import paretoscope.simulator.perceive.Ensemble;
import paretoscope.simulator.perceive.Neighbourhood;
import paretoscope.simulator.perceive.Perception;
import paretoscope.simulator.perceive.Sight;
import paretoscope.simulator.world.World;

/**
 * Teaches the networks of a perception in worlds whose seeds judge nobody. The same worlds,
 * curriculum and seed give the same networks on the same kind of processor.
 */
public final class School {
  private static final Architecture COLUMNS =
      Architecture.parse(
          Sight.CHANNELS,
          "fold conv16 conv16 down conv24 conv24 down conv32 conv32"
              + " up conv24 conv24 up conv16 conv16 mix"
              + 4 * Channels.COUNT
              + " unfold");

  private static final Architecture DEFECTS =
      Architecture.parse(
          Neighbourhood.CHANNELS, "conv16 pool conv24 pool conv32 mean mix" + (Channels.COUNT - 1));

  private static final String PHASES =
      "fold conv16 conv16 pool conv24 conv24 pool conv32 conv32 mix";
  private static final int BLOCK = 8;
  private static final float RATE = 0.004f;
  private static final float EMPHASIS = 5;

  /** Low: the classifier is to judge what the ensemble is unsure of. */
  private static final double SUSPECT = 0.1;

  /** First lessons have so many times the usual dose. */
  private static final double BRIGHTEST = 30;

  /** From this share of all lessons on, the dose is the usual one. */
  private static final double DIMMING = 0.6;

  /** Places that a step of the classifier learns from, for each recording of the others. */
  private static final int PLACES = 8;

  private static final int DEFECT_LOOKS = 40;
  private static final int EXAMINED_LOOKS = 8;

  private final List<Lookout> worlds;
  private final List<String> phases;
  private final Curriculum curriculum;
  private final SeedTree seeds;

  /**
   * @param worlds to learn in; none of them may judge what was learned
   */
  public School(List<World> worlds, Curriculum curriculum, SeedTree seeds) {
    Set<String> names = new LinkedHashSet<>();
    worlds.forEach(world -> names.addAll(world.specimen().phases().names()));
    this.worlds = worlds.stream().map(Lookout::new).toList();
    this.phases = List.copyOf(names);
    this.curriculum = curriculum;
    this.seeds = seeds;
  }

  /**
   * One U-Net of the ensemble.
   *
   * @param member 0, 1, ...
   */
  public Taught columns(int member) {
    SeedTree own = seeds.child("columns").child(member);
    return new Training(COLUMNS, curriculum.columnSteps(), curriculum.batch(), RATE, EMPHASIS)
        .teach(
            i -> {
              double brighter = brighter(i, curriculum.columnSteps());
              return ColumnLessons.of(world(i), brighter, own.child("lesson").child(i));
            },
            own);
  }

  /** The classifier of what an ensemble suspects. */
  public Taught defects(Ensemble ensemble) {
    SeedTree own = seeds.child("defects");
    DefectLessons lessons =
        new DefectLessons(worlds, ensemble, DEFECT_LOOKS, SUSPECT, own.child("looks"));
    return new Training(DEFECTS, curriculum.defectSteps(), PLACES * curriculum.batch(), RATE, 0)
        .teach(i -> lessons.of(own.child("lesson").child(i)), own);
  }

  /** The network of phases. */
  public Taught phases() {
    SeedTree own = seeds.child("phases");
    Architecture architecture = Architecture.parse(Sight.CHANNELS, PHASES + phases.size());
    return new Training(architecture, curriculum.phaseSteps(), curriculum.batch(), RATE, 0)
        .teach(
            i -> {
              double brighter = brighter(i, curriculum.phaseSteps());
              return PhaseLessons.of(
                  world(i), phases, BLOCK, brighter, own.child("lesson").child(i));
            },
            own);
  }

  /**
   * The first lessons are clear, later ones as dim as the real ones: what hardly shows, such as
   * which way a polar crystal points, is never learned from dim ones alone.
   */
  private double brighter(long lesson, int steps) {
    double done = lesson / ((double) steps * curriculum.batch());
    return StrictMath.pow(BRIGHTEST, StrictMath.max(0, 1 - done / DIMMING));
  }

  private Lookout world(long lesson) {
    return worlds.get((int) (lesson % worlds.size()));
  }

  /** All of them, with the cuts that find most on recordings that none was taught on. */
  public Perception perception(Ensemble ensemble, Network defects, Network phaseNetwork) {
    Perception.Cuts first = new Perception.Cuts(0.5, SUSPECT, 0.5);
    Perception uncut = new Perception(ensemble, defects, phaseNetwork, phases, first);
    return new Examination(worlds, EXAMINED_LOOKS, 1, seeds.child("examination")).cut(uncut);
  }

  /** F1 of what a perception finds in worlds, by what it finds. */
  public static Map<String, Double> scores(
      Perception perception, List<World> worlds, SeedTree seeds) {
    List<Lookout> examined = worlds.stream().map(Lookout::new).toList();
    return new Examination(examined, EXAMINED_LOOKS, 1, seeds)
        .scores(Examination.reader(perception));
  }
}
