package paretoscope.core.stats.benchmark;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.resample.Interval;
import paretoscope.core.stats.resample.Resamples;

/**
 * Interquartile means over all runs of a configuration, and their intervals. Scores are sorted
 * once; a resample says how often each counts, so none is sorted again.
 */
final class TrimmedMeans {
  private final ScoreTable table;
  private final Units units;
  private final int[][] draws;
  private final StatisticsSettings settings;

  /** The rows of runs that each unit holds. */
  private final int[][] runs;

  private final int rows;

  TrimmedMeans(ScoreTable table, Units units, int[][] draws, StatisticsSettings settings) {
    this.table = table;
    this.units = units;
    this.draws = draws;
    this.settings = settings;
    int worlds = table.worlds().size();
    this.rows = IntStream.range(0, worlds).map(w -> table.rows(w).length).sum();
    this.runs = new int[units.count()][];
    int row = 0;
    int unit = 0;
    for (int w = 0; w < worlds; w++) {
      int from = row;
      row += table.rows(w).length;
      if (settings.inference() == Inference.NEW_WORLDS) {
        runs[unit++] = IntStream.range(from, row).toArray();
      } else {
        for (int r = from; r < row; r++) {
          runs[unit++] = new int[] {r};
        }
      }
    }
  }

  /** All scores of a column, world after world. */
  private double[] scores(int column) {
    return IntStream.range(0, table.worlds().size())
        .mapToObj(w -> table.scores(w, column))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  double estimate(int column) {
    return Sample.interquartileMean(scores(column));
  }

  Interval interval(int column) {
    double[] scores = scores(column);
    int[] order =
        IntStream.range(0, rows)
            .boxed()
            .sorted(Comparator.comparingDouble(r -> scores[r]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = Arrays.stream(order).mapToDouble(r -> scores[r]).toArray();
    double[] values = new double[draws.length];
    Arrays.parallelSetAll(values, b -> trimmed(sorted, order, counts(draws[b], -1)));
    IntToDoubleFunction without = leavingOut(sorted, order);
    double[][] influence = new double[units.strata()][];
    for (int s = 0; s < influence.length; s++) {
      double[] leftOut = new double[units.size(s)];
      int start = units.start(s);
      Arrays.setAll(leftOut, i -> without.applyAsDouble(start + i));
      double mean = Sample.mean(leftOut);
      double scale = (leftOut.length - 1.0) / leftOut.length;
      influence[s] = Arrays.stream(leftOut).map(value -> scale * (mean - value)).toArray();
    }
    double estimate = trimmed(sorted, order, counts(units.all(), -1));
    return new Resamples(estimate, values, Resamples.acceleration(influence))
        .interval(settings.interval(), settings.level());
  }

  /** The mean without one unit. Where each is one run, sums up to each place give it at once. */
  private IntToDoubleFunction leavingOut(double[] sorted, int[] order) {
    if (units.count() < rows) {
      return unit -> trimmed(sorted, order, counts(units.all(), unit));
    }
    int[] place = new int[rows];
    double[] before = new double[rows + 1];
    for (int i = 0; i < rows; i++) {
      place[order[i]] = i;
      before[i + 1] = before[i] + sorted[i];
    }
    int from = (rows - 1) / 4;
    int to = rows - 1 - from;
    return run -> {
      int left = place[run];
      int begin = left < from ? from + 1 : from;
      int end = left < to ? to + 1 : to;
      double own = left >= from && left < to ? sorted[left] : 0;
      return (before[end] - before[begin] - own) / (to - from);
    };
  }

  /** How often each run counts, with one unit left out unless negative. */
  private int[] counts(int[] drawn, int leftOut) {
    int[] counts = new int[rows];
    for (int unit : drawn) {
      for (int run : runs[unit]) {
        counts[run] += unit == leftOut ? 0 : 1;
      }
    }
    return counts;
  }

  private static double trimmed(double[] sorted, int[] order, int[] counts) {
    int total = 0;
    for (int count : counts) {
      total += count;
    }
    int skip = total / 4;
    int kept = total - 2 * skip;
    int left = kept;
    double sum = 0;
    for (int i = 0; left > 0; i++) {
      int count = counts[order[i]];
      int skipped = Math.min(skip, count);
      int taken = Math.min(left, count - skipped);
      skip -= skipped;
      left -= taken;
      sum += taken * sorted[i];
    }
    return sum / kept;
  }
}
