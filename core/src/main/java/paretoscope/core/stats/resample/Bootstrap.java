package paretoscope.core.stats.resample;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import paretoscope.core.error.Require;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.stats.describe.Sample;

/**
 * The nonparametric bootstrap of any statistic (Efron 1979, doi:10.1214/aos/1176344552): samples of
 * the same size are drawn with replacement. It assumes independent observations within a stratum.
 * The same node of the seed tree gives the same draws.
 */
public final class Bootstrap {
  /** A number that says something of a sample. */
  @FunctionalInterface
  public interface Statistic {
    double of(double[] values);
  }

  /** A number that says something of pairs. */
  @FunctionalInterface
  public interface PairedStatistic {
    double of(double[] first, double[] second);
  }

  /** A number that says something of strata, such as worlds; given as [strata][observations]. */
  @FunctionalInterface
  public interface StratifiedStatistic {
    double of(double[][] strata);
  }

  private Bootstrap() {}

  /**
   * One sample.
   *
   * @param values at least two
   * @param count number of resamples
   */
  public static Resamples simple(double[] values, Statistic statistic, int count, SeedTree seeds) {
    return simple(values, statistic, count, drawn(new int[] {values.length}, seeds));
  }

  /** Two samples of pairs, which stay together. */
  public static Resamples paired(
      double[] first, double[] second, PairedStatistic statistic, int count, SeedTree seeds) {
    Sample.differences(
        Sample.checked("the first sample", first, 2),
        Sample.checked("the second sample", second, 2));
    int[] sizes = {first.length};
    return resampled(
        sizes,
        at -> statistic.of(picked(first, at[0]), picked(second, at[0])),
        count,
        drawn(sizes, seeds));
  }

  /** Strata that keep their sizes: seeds are drawn within each world. */
  public static Resamples stratified(
      double[][] strata, StratifiedStatistic statistic, int count, SeedTree seeds) {
    Require.positive("number of strata", strata.length);
    for (double[] stratum : strata) {
      Sample.checked("a stratum", stratum, 2);
    }
    int[] sizes = Arrays.stream(strata).mapToInt(stratum -> stratum.length).toArray();
    ToDoubleFunction<int[][]> ofDraws =
        at -> {
          double[][] picked = new double[strata.length][];
          Arrays.setAll(picked, s -> picked(strata[s], at[s]));
          return statistic.of(picked);
        };
    return resampled(sizes, ofDraws, count, drawn(sizes, seeds));
  }

  /** With draws made elsewhere: for resample b [strata][observations]. */
  static Resamples simple(
      double[] values, Statistic statistic, int count, IntFunction<int[][]> draws) {
    Sample.checked("the sample", values, 2);
    return resampled(
        new int[] {values.length}, at -> statistic.of(picked(values, at[0])), count, draws);
  }

  private static Resamples resampled(
      int[] sizes, ToDoubleFunction<int[][]> statistic, int count, IntFunction<int[][]> draws) {
    Require.positive("number of resamples", count);
    double[] values = new double[count];
    Arrays.setAll(values, b -> statistic.applyAsDouble(draws.apply(b)));
    int[][] everything = new int[sizes.length][];
    Arrays.setAll(everything, s -> allBut(sizes[s], -1));
    return new Resamples(
        statistic.applyAsDouble(everything), values, acceleration(sizes, statistic, everything));
  }

  /** By leaving one observation out at a time. */
  private static double acceleration(
      int[] sizes, ToDoubleFunction<int[][]> statistic, int[][] everything) {
    double[][] influence = new double[sizes.length][];
    for (int s = 0; s < sizes.length; s++) {
      double[] leftOut = new double[sizes[s]];
      for (int i = 0; i < sizes[s]; i++) {
        int[][] at = everything.clone();
        at[s] = allBut(sizes[s], i);
        leftOut[i] = statistic.applyAsDouble(at);
      }
      double mean = Sample.mean(leftOut);
      double scale = (sizes[s] - 1.0) / sizes[s];
      influence[s] = Arrays.stream(leftOut).map(value -> scale * (mean - value)).toArray();
    }
    return Resamples.acceleration(influence);
  }

  private static IntFunction<int[][]> drawn(int[] sizes, SeedTree seeds) {
    RandomStream stream = seeds.stream();
    return b -> {
      int[][] at = new int[sizes.length][];
      for (int s = 0; s < sizes.length; s++) {
        at[s] = new int[sizes[s]];
        for (int i = 0; i < sizes[s]; i++) {
          at[s][i] = stream.below(sizes[s]);
        }
      }
      return at;
    };
  }

  private static int[] allBut(int size, int one) {
    int[] at = new int[one < 0 ? size : size - 1];
    Arrays.setAll(at, i -> one >= 0 && i >= one ? i + 1 : i);
    return at;
  }

  private static double[] picked(double[] values, int[] at) {
    double[] picked = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      picked[i] = values[at[i]];
    }
    return picked;
  }
}
