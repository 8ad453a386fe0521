package paretoscope.bench.perceive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import paretoscope.core.random.SeedTree;
import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.resample.Bootstrap;
import paretoscope.core.stats.resample.Interval;
import paretoscope.core.stats.resample.IntervalKind;
import paretoscope.simulator.learn.DoseTrial;
import paretoscope.simulator.learn.DoseTrial.Score;
import paretoscope.simulator.perceive.Perceptions;
import paretoscope.simulator.specimen.Material;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.simulator.world.Worlds;

/**
 * F1 against dose in worlds that taught nobody: means over worlds and seeds, and their paired
 * difference from {@code log} with an interval. Arguments: pattern of worlds, seeds of each, tiles
 * of each at each dose.
 */
public final class DoseRobustness {
  private static final double[] SHARES = {0.03, 0.1, 0.3, 1, 3};
  private static final int RESAMPLES = 10_000;
  private static final String LOG = "log";
  private static final String TUNED =
      "log+equal-share(clearness=3 least_deviation=0.2 significance=2.5 spot_nm=0.055)";

  /** Analysts, and what the table calls them; the last one is taught on the next material. */
  private static final List<String> ANALYSTS =
      List.of("threshold", LOG, TUNED, "features-trees", "unet", "unet-pooled", "elsewhere");

  private static final List<String> NAMES =
      List.of(
          "threshold",
          "log",
          "log, tuned",
          "features-trees",
          "unet",
          "unet-pooled",
          "unet, another material");

  private DoseRobustness() {}

  public static void main(String[] words) {
    List<World> worlds = new ArrayList<>();
    for (WorldSpec spec : Worlds.matching(words[0])) {
      for (long seed = 0; seed < Long.parseLong(words[1]); seed++) {
        worlds.add(World.of(spec, seed));
      }
    }
    DoseTrial trial = new DoseTrial(Integer.parseInt(words[2]), SeedTree.root(1).child("doses"));
    List<List<List<Score>>> scores = new ArrayList<>(); // [dose][analyst][world]
    for (double share : SHARES) {
      scores.add(ANALYSTS.stream().map(a -> scores(trial, worlds, a, share)).toList());
    }
    table("columns", scores, Score::columns);
    table("defects", scores, Score::defects);
  }

  private static List<Score> scores(
      DoseTrial trial, List<World> worlds, String analyst, double share) {
    return worlds.parallelStream()
        .map(world -> trial.of(world, named(analyst, world), share, Perceptions.shipped()))
        .toList();
  }

  private static String named(String analyst, World world) {
    List<Material> all = List.of(Material.values());
    int next = (all.indexOf(world.spec().material()) + 1) % all.size();
    return analyst.equals("elsewhere") ? "unet-" + all.get(next).id() : analyst;
  }

  private static void table(
      String what, List<List<List<Score>>> scores, ToDoubleFunction<Score> kind) {
    System.out.printf("%nF1 of %s; below it what it is more than `log`, 95 %% interval%n%n", what);
    System.out.println("| share of the raster dose | " + String.join(" | ", NAMES) + " |");
    System.out.println("|---" + "|---".repeat(NAMES.size()) + "|");
    for (int dose = 0; dose < SHARES.length; dose++) {
      StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "| %.2f |", SHARES[dose]));
      double[] log = values(scores.get(dose).get(ANALYSTS.indexOf(LOG)), kind);
      for (int a = 0; a < ANALYSTS.size(); a++) {
        double[] own = values(scores.get(dose).get(a), kind);
        row.append(String.format(Locale.ROOT, " **%.3f**", Sample.mean(own)));
        row.append(ANALYSTS.get(a).equals(LOG) ? "" : difference(own, log)).append(" |");
      }
      System.out.println(row);
    }
  }

  private static double[] values(List<Score> scores, ToDoubleFunction<Score> kind) {
    return scores.stream().mapToDouble(kind).toArray();
  }

  private static String difference(double[] own, double[] log) {
    Interval interval =
        Bootstrap.paired(
                own,
                log,
                (x, y) -> Sample.mean(x) - Sample.mean(y),
                RESAMPLES,
                SeedTree.root(1).child("bootstrap"))
            .interval(IntervalKind.BCA, 0.95);
    return String.format(
        Locale.ROOT,
        "<br>%+.3f (%+.3f to %+.3f)",
        Sample.mean(own) - Sample.mean(log),
        interval.low(),
        interval.high());
  }
}
