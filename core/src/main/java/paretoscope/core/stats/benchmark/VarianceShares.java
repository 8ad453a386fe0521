package paretoscope.core.stats.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.resample.Interval;

/**
 * The analysis of variance of configurations by worlds by seeds (Fisher 1925): each factor, each
 * pair of factors, the world, each factor by world; what three and more make together, or what
 * cannot be told apart because combinations of levels are not there, is {@code other}; seeds are
 * the {@code residual}. Sums of squares are of Type II. Worlds with unequal numbers of seeds weigh
 * the same, by their means and the harmonic mean of the numbers (Yates 1934,
 * doi:10.1080/01621459.1934.10502686).
 *
 * <p>Intervals are percentiles of resamples, less the bias that resampling adds: seeds drawn within
 * worlds for statements about these worlds, whole worlds for others.
 */
final class VarianceShares {
  private final ScoreTable table;
  private final Units units;
  private final List<VarianceTerm> terms;

  /** The mean of all configurations first, then the directions of every term. */
  private final List<double[]> directions = new ArrayList<>();

  private final boolean wholeWorlds;
  private final double seeds;

  /** Sums of squares below this are rounding. */
  private final double rounding;

  VarianceShares(ScoreTable table, Units units, StatisticsSettings settings) {
    int columns = table.configurations().size();
    double centre = Sample.mean(ScoreTable.mean(table.worldMeans()));
    this.table = table.mapped(row -> Arrays.stream(row).map(value -> value - centre).toArray());
    this.units = units;
    this.terms = VarianceTerm.of(table.configurations());
    this.wholeWorlds = settings.inference() == Inference.NEW_WORLDS;
    double[] all = new double[columns];
    Arrays.fill(all, 1 / Math.sqrt(columns));
    directions.add(all);
    terms.forEach(term -> directions.addAll(term.basis()));
    double most = 0;
    for (int w = 0; w < worlds(); w++) {
      for (double[] row : table.rows(w)) {
        most = Math.max(most, Arrays.stream(row).map(Math::abs).max().orElse(0));
      }
    }
    this.rounding = 1e-24 * most * most * units.count() * columns;
    this.seeds = worlds() / IntStream.range(0, worlds()).mapToDouble(w -> 1.0 / runs(w)).sum();
  }

  private int worlds() {
    return table.worlds().size();
  }

  private int runs(int world) {
    return table.rows(world).length;
  }

  /** All sources of variance and their shares. */
  List<VarianceRow> rows(int[][] draws, double level) {
    WorldMoments[] whole = new WorldMoments[worlds()];
    Arrays.setAll(whole, this::moments);
    double[] seen = squares(whole);
    double[][] shares = new double[seen.length][draws.length];
    WorldMoments[] drawn = wholeWorlds ? Arrays.copyOf(whole, worlds() - 1) : fresh();
    for (int b = 0; b < draws.length; b++) {
      for (int w = 0; w < drawn.length; w++) {
        if (wholeWorlds) {
          drawn[w] = whole[draws[b][w]];
        } else {
          int from = units.from(w, draws[b]);
          int to = units.from(w + 1, draws[b]);
          drawn[w].take(table.rows(w), draws[b], from, to, units.start(w));
        }
      }
      double[] squares = squares(drawn);
      double total = Arrays.stream(squares).sum();
      for (int i = 0; i < squares.length; i++) {
        shares[i][b] = total <= rounding ? 0 : squares[i] / total;
      }
    }
    return named(seen, shares, level);
  }

  private WorldMoments[] fresh() {
    WorldMoments[] fresh = new WorldMoments[worlds()];
    Arrays.setAll(fresh, w -> new WorldMoments(directions, directions.get(0).length));
    return fresh;
  }

  private WorldMoments moments(int world) {
    WorldMoments moments = new WorldMoments(directions, directions.get(0).length);
    int n = runs(world);
    moments.take(table.rows(world), IntStream.range(0, n).toArray(), 0, n, 0);
    return moments;
  }

  /** Of terms, the world, main terms by world, other, residual. */
  private double[] squares(WorldMoments[] drawn) {
    double[] middle = new double[directions.size()];
    double[] around = new double[directions.size()];
    double cells = 0;
    double within = 0;
    for (WorldMoments world : drawn) {
      for (int k = 0; k < middle.length; k++) {
        middle[k] += world.along[k] / drawn.length;
        around[k] += world.along[k] * world.along[k];
      }
      cells += world.squares;
      within += world.within;
    }
    for (int k = 0; k < middle.length; k++) {
      double mean = drawn.length * middle[k] * middle[k];
      around[k] = Math.max(0, around[k] - mean);
      middle[k] = mean;
    }
    double[] squares = new double[names().size()];
    double left = cells - middle[0] - around[0];
    squares[terms.size()] = seeds * around[0];
    int at = terms.size() + 1;
    int k = 1;
    for (int t = 0; t < terms.size(); t++) {
      int end = k + terms.get(t).basis().size();
      double effect = sum(middle, k, end);
      squares[t] = seeds * effect;
      left -= effect;
      if (terms.get(t).main()) {
        double byWorld = sum(around, k, end);
        squares[at++] = seeds * byWorld;
        left -= byWorld;
      }
      k = end;
    }
    squares[at] = Math.max(0, seeds * left);
    squares[at + 1] = seeds * within;
    return squares;
  }

  private static double sum(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).sum();
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(terms.stream().map(VarianceTerm::name).toList());
    names.add("world");
    terms.stream().filter(VarianceTerm::main).forEach(term -> names.add(term.name() + " x world"));
    names.add("other");
    names.add("residual");
    return names;
  }

  private int[] degrees() {
    int[] degrees = new int[names().size()];
    int left = worlds() * directions.get(0).length - 1;
    int at = terms.size() + 1;
    for (int t = 0; t < terms.size(); t++) {
      degrees[t] = terms.get(t).basis().size();
      if (terms.get(t).main()) {
        degrees[at++] = degrees[t] * (worlds() - 1);
      }
    }
    degrees[terms.size()] = worlds() - 1;
    degrees[at] = Math.max(0, left - Arrays.stream(degrees).sum());
    degrees[at + 1] =
        directions.get(0).length * IntStream.range(0, worlds()).map(w -> runs(w) - 1).sum();
    return degrees;
  }

  private List<VarianceRow> named(double[] seen, double[][] shares, double level) {
    double total = Arrays.stream(seen).sum();
    int[] degrees = degrees();
    int last = seen.length - 1;
    double noise = degrees[last] == 0 ? Double.NaN : seen[last] / degrees[last];
    List<VarianceRow> rows = new ArrayList<>();
    List<String> names = names();
    for (int i = 0; i < seen.length; i++) {
      double share = total <= rounding ? 0 : seen[i] / total;
      double expected = i == last ? 0 : degrees[i] * noise;
      double adjusted =
          i == last ? Double.NaN : total <= rounding ? 0 : (seen[i] - expected) / (total + noise);
      rows.add(
          new VarianceRow(
              names.get(i), degrees[i], share, adjusted, interval(share, shares[i], level)));
    }
    return rows;
  }

  private static Interval interval(double share, double[] resampled, double level) {
    double bias = Sample.mean(resampled) - share;
    double[] sorted = resampled.clone();
    Arrays.sort(sorted);
    double tail = (1 - level) / 2;
    return new Interval(
            Sample.quantile(sorted, tail) - bias, Sample.quantile(sorted, 1 - tail) - bias, level)
        .clipped(0, 1);
  }
}
