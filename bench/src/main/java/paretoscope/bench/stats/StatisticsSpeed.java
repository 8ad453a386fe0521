package paretoscope.bench.stats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.stats.benchmark.BenchmarkStatistics;
import paretoscope.core.stats.benchmark.Configuration;
import paretoscope.core.stats.benchmark.Inference;
import paretoscope.core.stats.benchmark.Missing;
import paretoscope.core.stats.benchmark.Score;
import paretoscope.core.stats.benchmark.ScoreTable;
import paretoscope.core.stats.benchmark.StatisticsSettings;

/**
 * Seconds of all statistics of a simulated benchmark of 33 configurations (11 analysts, 3
 * navigators) in 15 worlds with 10 seeds, 10 000 resamples, from the first call of a fresh process
 * on. The first argument is the number of runs; the second, a file for the scores, one row for each
 * world and seed, for other programs.
 */
public final class StatisticsSpeed {
  private static final int ANALYSTS = 11;
  private static final int NAVIGATORS = 3;
  private static final int WORLDS = 15;
  private static final int SEEDS = 10;

  private StatisticsSpeed() {}

  public static void main(String[] args) throws IOException {
    List<Configuration> configurations = configurations();
    List<Score> scores = scores(configurations);
    if (args.length > 1) {
      write(Path.of(args[1]), scores);
    }
    System.out.println("| statements about | run | seconds | comparisons | sources of variance |");
    System.out.println("|---|---|---|---|---|");
    for (Inference inference : Inference.values()) {
      StatisticsSettings settings =
          StatisticsSettings.DEFAULT.withMargin(0.02).withInference(inference);
      for (int run = 1; run <= Integer.parseInt(args[0]); run++) {
        long start = System.nanoTime();
        BenchmarkStatistics statistics =
            BenchmarkStatistics.of(ScoreTable.of(configurations, scores, Missing.REFUSE), settings);
        System.out.printf(
            Locale.ROOT,
            "| %s | %d | %.2f | %d | %d |%n",
            inference == Inference.THESE_WORLDS ? "these worlds" : "new worlds",
            run,
            (System.nanoTime() - start) * 1e-9,
            statistics.pairs().size(),
            statistics.variance().size());
      }
    }
  }

  private static List<Configuration> configurations() {
    List<Configuration> configurations = new ArrayList<>();
    for (int a = 0; a < ANALYSTS; a++) {
      for (int n = 0; n < NAVIGATORS; n++) {
        configurations.add(
            new Configuration(
                "a" + a + "+n" + n, Map.of("analyst", "a" + a, "navigator", "n" + n)));
      }
    }
    return configurations;
  }

  private static List<Score> scores(List<Configuration> configurations) {
    RandomStream random = SeedTree.root(1).stream();
    List<Score> scores = new ArrayList<>();
    for (int w = 0; w < WORLDS; w++) {
      for (int s = 0; s < SEEDS; s++) {
        double easy = 0.1 * random.gaussian();
        for (int c = 0; c < configurations.size(); c++) {
          double value = 0.5 + 0.005 * c + 0.02 * (w - 7) + easy + 0.05 * random.gaussian();
          scores.add(new Score(configurations.get(c).name(), "w" + (10 + w), s, value));
        }
      }
    }
    return scores;
  }

  private static void write(Path file, List<Score> scores) throws IOException {
    Map<String, List<Score>> rows =
        scores.stream()
            .collect(
                Collectors.groupingBy(
                    score -> score.world() + "," + score.seed(),
                    TreeMap::new,
                    Collectors.toList()));
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (List<Score> row : rows.values()) {
        writer.write(
            row.stream().map(s -> Double.toString(s.value())).collect(Collectors.joining(",")));
        writer.newLine();
      }
    }
  }
}
