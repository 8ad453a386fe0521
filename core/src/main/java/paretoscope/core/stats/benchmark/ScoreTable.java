package paretoscope.core.stats.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import paretoscope.core.error.Few;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;

/**
 * Scores of all configurations in the same worlds with the same seeds, so that every comparison is
 * one of pairs. Worlds and seeds are in order, whatever the order of the scores.
 */
public final class ScoreTable {
  private static final int NAMED = 5;

  private final List<Configuration> configurations;
  private final List<String> worlds;

  /** [world][seed][configuration]. */
  private final double[][][] values;

  private final List<String> dropped;

  private ScoreTable(
      List<Configuration> configurations,
      List<String> worlds,
      double[][][] values,
      List<String> dropped) {
    this.configurations = List.copyOf(configurations);
    this.worlds = List.copyOf(worlds);
    this.values = values;
    this.dropped = List.copyOf(dropped);
  }

  /**
   * The table of scores.
   *
   * @throws UserError that names scores which are missing (unless dropped), double, or of an
   *     unknown configuration
   */
  public static ScoreTable of(
      List<Configuration> configurations, List<Score> scores, Missing missing) {
    Map<String, Integer> columns = columns(configurations);
    Map<String, Map<Long, double[]>> rows = new TreeMap<>();
    Map<String, Map<Long, Set<Integer>>> seen = new HashMap<>();
    for (Score score : scores) {
      Integer column = columns.get(score.configuration());
      if (column == null) {
        throw new UserError(
            "a score is of configuration `"
                + score.configuration()
                + "`, which is not one of those compared"
                + Suggestion.of(score.configuration(), columns.keySet()));
      }
      rows.computeIfAbsent(score.world(), world -> new TreeMap<>())
              .computeIfAbsent(score.seed(), seed -> new double[columns.size()])[column] =
          score.value();
      boolean first =
          seen.computeIfAbsent(score.world(), world -> new HashMap<>())
              .computeIfAbsent(score.seed(), seed -> new HashSet<>())
              .add(column);
      if (!first) {
        throw new UserError(
            "there are two scores of "
                + cell(score.configuration(), score.world(), score.seed())
                + "; give each run once");
      }
    }
    return complete(configurations, rows, seen, missing);
  }

  private static Map<String, Integer> columns(List<Configuration> configurations) {
    Map<String, Integer> columns = new HashMap<>();
    for (Configuration one : configurations) {
      if (columns.put(one.name(), columns.size()) != null) {
        throw new UserError("two configurations are called `" + one.name() + "`; rename one");
      }
      if (!one.levels().keySet().equals(configurations.get(0).levels().keySet())) {
        throw new UserError(
            "configuration `"
                + one.name()
                + "` has the factors "
                + one.levels().keySet()
                + ", others have "
                + configurations.get(0).levels().keySet()
                + "; give each the same factors");
      }
    }
    return columns;
  }

  private static ScoreTable complete(
      List<Configuration> configurations,
      Map<String, Map<Long, double[]>> rows,
      Map<String, Map<Long, Set<Integer>>> seen,
      Missing missing) {
    List<String> gaps = new ArrayList<>();
    List<String> worlds = new ArrayList<>();
    List<double[][]> values = new ArrayList<>();
    for (Map.Entry<String, Map<Long, double[]>> world : rows.entrySet()) {
      List<double[]> whole = new ArrayList<>();
      world
          .getValue()
          .forEach(
              (seed, row) -> {
                Set<Integer> has = seen.get(world.getKey()).get(seed);
                if (has.size() == row.length) {
                  whole.add(row);
                }
                for (int c = 0; c < row.length; c++) {
                  if (!has.contains(c)) {
                    gaps.add(cell(configurations.get(c).name(), world.getKey(), seed));
                  }
                }
              });
      if (!whole.isEmpty()) {
        worlds.add(world.getKey());
        values.add(whole.toArray(double[][]::new));
      }
    }
    if (!gaps.isEmpty() && missing == Missing.REFUSE) {
      throw new UserError(
          "scores are missing: "
              + named(gaps)
              + "; run them, or leave those seeds out for all configurations (Missing.DROP)");
    }
    if (worlds.isEmpty()) {
      throw new UserError(
          "no world and seed has a score of every configuration"
              + (gaps.isEmpty() ? "" : ": missing are " + named(gaps))
              + "; run them, or compare fewer configurations");
    }
    return new ScoreTable(configurations, worlds, values.toArray(double[][][]::new), gaps);
  }

  private static String named(List<String> gaps) {
    return Few.of(new TreeSet<>(gaps), NAMED);
  }

  private static String cell(String configuration, String world, long seed) {
    return "`" + configuration + "` in world `" + world + "` with seed " + seed;
  }

  public List<Configuration> configurations() {
    return configurations;
  }

  /** Names of the worlds that have whole pairs, in order. */
  public List<String> worlds() {
    return worlds;
  }

  /** Scores that are missing, for which others were left out. */
  public List<String> dropped() {
    return dropped;
  }

  /** Column of a configuration, by name. */
  int column(String configuration) {
    for (int c = 0; c < configurations.size(); c++) {
      if (configurations.get(c).name().equals(configuration)) {
        return c;
      }
    }
    throw new UserError(
        "unknown configuration `"
            + configuration
            + "`"
            + Suggestion.of(
                configuration, configurations.stream().map(Configuration::name).toList()));
  }

  /** Rows of a world, [seed][configuration]; not to be changed. */
  double[][] rows(int world) {
    return values[world];
  }

  /** Scores of one configuration in a world, by seed. */
  double[] scores(int world, int configuration) {
    double[] scores = new double[values[world].length];
    for (int s = 0; s < scores.length; s++) {
      scores[s] = values[world][s][configuration];
    }
    return scores;
  }

  /** A table with other columns, made from each row; its configurations stay those of this one. */
  ScoreTable mapped(UnaryOperator<double[]> change) {
    double[][][] changed = new double[values.length][][];
    for (int w = 0; w < changed.length; w++) {
      changed[w] = Arrays.stream(values[w]).map(change).toArray(double[][]::new);
    }
    return new ScoreTable(configurations, worlds, changed, dropped);
  }

  /** Mean of each configuration in each world, [world][configuration]. */
  double[][] worldMeans() {
    double[][] means = new double[worlds.size()][];
    for (int w = 0; w < means.length; w++) {
      means[w] = mean(values[w]);
    }
    return means;
  }

  /** Means of columns. */
  static double[] mean(double[][] rows) {
    double[] mean = new double[rows[0].length];
    for (double[] row : rows) {
      for (int c = 0; c < mean.length; c++) {
        mean[c] += row[c];
      }
    }
    for (int c = 0; c < mean.length; c++) {
      mean[c] /= rows.length;
    }
    return mean;
  }
}
