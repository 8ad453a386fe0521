package paretoscope.core.stats.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.stats.hypothesis.Friedman;

/**
 * All statistics of a benchmark. What each number answers and assumes is told in {@code
 * docs/statistics.md}.
 *
 * @param league configurations, the highest mean first
 * @param pairs comparisons of two, in the order of the league
 * @param ranks Friedman's test over worlds, rank 1 for the best; with one world over its seeds;
 *     empty for fewer than three configurations or two blocks
 * @param criticalDifference mean ranks that differ by as much differ significantly; NaN without
 *     ranks
 * @param variance shares of the variance; empty for one configuration
 * @param stability the league without each of the worlds
 * @param detectable what differences could have been found; empty for one configuration
 * @param dropped scores that are missing, for whose sake others were left out
 */
public record BenchmarkStatistics(
    List<LeagueRow> league,
    List<PairRow> pairs,
    Optional<Friedman> ranks,
    double criticalDifference,
    List<VarianceRow> variance,
    RankStability stability,
    Optional<Detectable> detectable,
    List<String> dropped) {
  public BenchmarkStatistics {
    league = List.copyOf(league);
    pairs = List.copyOf(pairs);
    variance = List.copyOf(variance);
    dropped = List.copyOf(dropped);
  }

  /**
   * The statistics of a table. The same table, settings and seed give the same numbers.
   *
   * @throws paretoscope.core.error.UserError where there are too few worlds or seeds for what is
   *     asked, or the reference is unknown
   */
  public static BenchmarkStatistics of(ScoreTable table, StatisticsSettings settings) {
    Units units = Units.of(table, settings.inference());
    int[][] draws =
        units.draws(settings.resamples(), SeedTree.root(settings.seed()).child("statistics"));
    ResampledMeans means = new ResampledMeans(units, draws, settings);
    int[] order = order(units.columns(), means);
    Optional<Friedman> ranks = ranks(table);
    List<LeagueRow> league =
        league(table, means, new TrimmedMeans(table, units, draws, settings), order, ranks);
    if (league.size() == 1) {
      return new BenchmarkStatistics(
          league,
          List.of(),
          ranks,
          Double.NaN,
          List.of(),
          RankStability.of(table),
          Optional.empty(),
          table.dropped());
    }
    PairedComparisons comparisons = new PairedComparisons(table, units, means, settings);
    List<PairRow> pairs = comparisons.rows(order);
    return new BenchmarkStatistics(
        league,
        pairs,
        ranks,
        ranks.map(r -> r.criticalDifference(settings.alpha())).orElse(Double.NaN),
        new VarianceShares(table, units, settings).rows(draws, settings.level()),
        RankStability.of(table),
        Optional.of(comparisons.detectable(pairs)),
        table.dropped());
  }

  /**
   * The league alone, for tables too large to compare each with each.
   *
   * @throws paretoscope.core.error.UserError as {@link #of}
   */
  public static List<LeagueRow> league(ScoreTable table, StatisticsSettings settings) {
    Units units = Units.of(table, settings.inference());
    int[][] draws =
        units.draws(settings.resamples(), SeedTree.root(settings.seed()).child("statistics"));
    ResampledMeans means = new ResampledMeans(units, draws, settings);
    TrimmedMeans trimmed = new TrimmedMeans(table, units, draws, settings);
    return league(table, means, trimmed, order(units.columns(), means), ranks(table));
  }

  private static int[] order(int columns, ResampledMeans means) {
    return IntStream.range(0, columns)
        .boxed()
        .sorted(Comparator.comparingDouble(c -> -means.estimate(c)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Optional<Friedman> ranks(ScoreTable table) {
    double[][] blocks = table.worlds().size() > 1 ? table.worldMeans() : table.rows(0);
    if (blocks.length < 2 || blocks[0].length < 3) {
      return Optional.empty();
    }
    double[][] lowestIsBest =
        Arrays.stream(blocks)
            .map(block -> Arrays.stream(block).map(value -> -value).toArray())
            .toArray(double[][]::new);
    return Optional.of(Friedman.of(lowestIsBest));
  }

  private static List<LeagueRow> league(
      ScoreTable table,
      ResampledMeans means,
      TrimmedMeans trimmed,
      int[] order,
      Optional<Friedman> ranks) {
    int runs = IntStream.range(0, table.worlds().size()).map(w -> table.rows(w).length).sum();
    List<LeagueRow> league = new ArrayList<>();
    for (int c : order) {
      league.add(
          new LeagueRow(
              table.configurations().get(c).name(),
              means.estimate(c),
              means.interval(c),
              trimmed.estimate(c),
              trimmed.interval(c),
              ranks.map(r -> r.meanRanks().get(c)).orElse(Double.NaN),
              runs));
    }
    return league;
  }
}
