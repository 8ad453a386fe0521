package paretoscope.core.stats.hypothesis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import paretoscope.core.error.Require;

/**
 * Corrections for many tests at once. A hypothesis is rejected where its adjusted p is at most
 * alpha; then the chance of any false rejection (or, for the last two, the share of false ones
 * among the rejected) is at most alpha.
 */
public enum Multiplicity {
  /** p times the number of tests; holds for any dependence. */
  BONFERRONI,
  /** 1 - (1 - p)^n; for independent tests. */
  SIDAK,
  /**
   * Bonferroni from the smallest p on, over those left: never worse; any dependence (Holm 1979).
   */
  HOLM,
  /** Šidák from the smallest p on; for independent tests. */
  HOLM_SIDAK,
  /** From the largest p down (Hochberg 1988, doi:10.1093/biomet/75.4.800); independent tests. */
  HOCHBERG,
  /** Closed Simes tests (Hommel 1988, doi:10.1093/biomet/75.2.383); independent tests. */
  HOMMEL,
  /** Share of false rejections (doi:10.1111/j.2517-6161.1995.tb02031.x); independent tests. */
  BENJAMINI_HOCHBERG,
  /** The same for any dependence (doi:10.1214/aos/1013699998). */
  BENJAMINI_YEKUTIELI;

  /**
   * Adjusted p-values, in the order given.
   *
   * @param p in [0, 1], none NaN
   */
  public double[] adjust(double[] p) {
    for (double one : p) {
      Require.within("p", one, 0, 1);
    }
    int n = p.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = Arrays.stream(order).mapToDouble(i -> p[i]).toArray();
    double[] adjusted = ofSorted(sorted);
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      result[order[i]] = Math.min(1, adjusted[i]);
    }
    return result;
  }

  private double[] ofSorted(double[] p) {
    int n = p.length;
    return switch (this) {
      case BONFERRONI -> Arrays.stream(p).map(one -> one * n).toArray();
      case SIDAK -> Arrays.stream(p).map(one -> sidak(one, n)).toArray();
      case HOLM -> rising(n, i -> p[i] * (n - i));
      case HOLM_SIDAK -> rising(n, i -> sidak(p[i], n - i));
      case HOCHBERG -> falling(n, i -> p[i] * (n - i));
      case HOMMEL -> hommel(p);
      case BENJAMINI_HOCHBERG -> falling(n, i -> p[i] * n / (i + 1));
      case BENJAMINI_YEKUTIELI -> falling(n, i -> p[i] * n / (i + 1) * harmonic(n));
    };
  }

  private static double sidak(double p, int tests) {
    return p == 1 ? 1 : -StrictMath.expm1(tests * StrictMath.log1p(-p));
  }

  private static double harmonic(int n) {
    return IntStream.rangeClosed(1, n).mapToDouble(i -> 1.0 / i).sum();
  }

  private static double[] rising(int n, IntToDoubleFunction value) {
    double[] result = new double[n];
    double most = 0;
    for (int i = 0; i < n; i++) {
      most = Math.max(most, value.applyAsDouble(i));
      result[i] = most;
    }
    return result;
  }

  private static double[] falling(int n, IntToDoubleFunction value) {
    double[] result = new double[n];
    double least = 1;
    for (int i = n - 1; i >= 0; i--) {
      least = Math.min(least, value.applyAsDouble(i));
      result[i] = least;
    }
    return result;
  }

  /** Wright's algorithm (1992, doi:10.2307/2532694). */
  private static double[] hommel(double[] p) {
    int n = p.length;
    double[] adjusted = p.clone();
    for (int m = n; m >= 2; m--) {
      double least = 1;
      for (int i = n - m + 1; i < n; i++) {
        least = Math.min(least, m * p[i] / (m + i - n + 1));
      }
      for (int i = 0; i < n; i++) {
        double bound = i <= n - m ? Math.min(least, m * p[i]) : least;
        adjusted[i] = Math.max(adjusted[i], bound);
      }
    }
    return adjusted;
  }
}
