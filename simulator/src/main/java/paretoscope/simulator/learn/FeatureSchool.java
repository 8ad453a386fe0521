package paretoscope.simulator.learn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import paretoscope.core.error.Require;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.classify.Boosting;
import paretoscope.simulator.classify.Classifier;
import paretoscope.simulator.classify.Examples;
import paretoscope.simulator.classify.NearestNeighbours;
import paretoscope.simulator.features.FeatureModel;
import paretoscope.simulator.world.World;

/**
 * Teaches what needs no networks: classifiers of numbers made by hand. They learn in some worlds;
 * the probability to claim defects from is chosen, and scores are taken, in others.
 */
public final class FeatureSchool {
  private static final int NEIGHBOURS = 15;

  /** As many as fit 150 kB. */
  private static final int STORED = 1900;

  private static final int SEEN = 100_000;

  /** Places without a defect that are stored for each one with. */
  private static final int SOUND = 4;

  private static final Boosting BOOSTING = new Boosting(80, 3, 0.12, 20);

  private final FeatureLessons taught;
  private final FeatureLessons kept;
  private final List<String> phases;
  private final SeedTree seeds;

  private FeatureSchool(
      FeatureLessons taught, FeatureLessons kept, List<String> phases, SeedTree seeds) {
    this.taught = taught;
    this.kept = kept;
    this.phases = phases;
    this.seeds = seeds;
  }

  /** A model, and how well it does in worlds that it did not learn in. */
  public record Graduate(FeatureModel model, Map<String, Double> scores) {}

  /**
   * Takes recordings.
   *
   * @param worlds of one material, made one at a time: they are large
   * @param learning how many of them, the first, to learn in; the rest choose cuts
   * @param looks at each
   */
  public static FeatureSchool in(Iterable<World> worlds, int learning, int looks, SeedTree seeds) {
    Set<String> names = new LinkedHashSet<>();
    FeatureLessons taught = null;
    FeatureLessons kept = null;
    int at = 0;
    for (World world : worlds) {
      names.addAll(world.specimen().phases().names());
      if (taught == null) {
        taught = new FeatureLessons(List.copyOf(names));
        kept = new FeatureLessons(List.copyOf(names));
      }
      (at < learning ? taught : kept).add(new Lookout(world), looks, seeds.child(at));
      at++;
    }
    Require.that(at > learning, "worlds to teach in", at, "must be more than " + learning, 0);
    return new FeatureSchool(taught, kept, List.copyOf(names), seeds);
  }

  /** k nearest neighbours. */
  public Graduate neighbours() {
    return graduate(
        NearestNeighbours.taught(taught.defects(SOUND, STORED, places()), NEIGHBOURS),
        NearestNeighbours.taught(phases(STORED), NEIGHBOURS));
  }

  /** Boosted trees; they see places with and without defects as common as they are. */
  public Graduate trees() {
    return graduate(BOOSTING.teach(taught.defects(SEEN, places())), BOOSTING.teach(phases(SEEN)));
  }

  private RandomStream places() {
    return seeds.child("places").stream();
  }

  private Examples phases(int most) {
    return taught.phases(most, seeds.child("blocks").stream());
  }

  private Graduate graduate(Classifier defects, Classifier blocks) {
    List<Cut.Claim> claims = new ArrayList<>();
    Map<Integer, Integer> there = new TreeMap<>();
    for (FeatureLessons.Known place : kept.places()) {
      claims.add(claimed(defects.probabilities(place.numbers()), place.label()));
      there.merge(place.label(), 1, Integer::sum);
    }
    int wrong = kept.missed() + claims.size() - there.getOrDefault(0, 0);
    Cut best = Cut.best(claims, wrong);
    Map<String, Double> scores = new TreeMap<>();
    scores.put("defects F1", best.f1());
    scores.put("defects at no place", kept.missed() / StrictMath.max(1.0, wrong));
    scores.put("phases correct", correct(blocks));
    return new Graduate(new FeatureModel(defects, blocks, phases, best.confidence()), scores);
  }

  private static Cut.Claim claimed(double[] likely, int label) {
    int kind = 1;
    for (int i = 2; i < FeatureModel.KINDS.size(); i++) {
      kind = likely[i] > likely[kind] ? i : kind;
    }
    return new Cut.Claim(1 - likely[0], kind == label);
  }

  private double correct(Classifier classifier) {
    long right =
        kept.blocks().stream().filter(b -> classifier.likeliest(b.numbers()) == b.label()).count();
    return right / StrictMath.max(1.0, kept.blocks().size());
  }
}
