package paretoscope.simulator.agent.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paretoscope.core.error.Require;

/**
 * A Gaussian process conditioned on observations, exactly. The constant mean is the generalised
 * least squares one, and its uncertainty counts (Rasmussen and Williams 2006, eqs. 2.41 and 2.42
 * with a vague prior; ordinary kriging); the variance is the likeliest. Places are appended one by
 * one and cost n² operations; values may change at each call, for n² more.
 */
public final class Kriging {
  /** Variance of values that are all alike, as a share of their mean square: nothing is certain. */
  private static final double LEAST_VARIANCE = 1e-12;

  private final Prior prior;
  private final double[] targetXNm;
  private final double[] targetYNm;
  private final List<Observed> places = new ArrayList<>();
  private final Cholesky factor = new Cholesky();

  /** Row by row L⁻¹ times the correlations with the targets and, in the last column, ones. */
  private final List<double[]> rows = new ArrayList<>();

  /** Sums of squares of the columns, and of their products with the last one. */
  private final double[] squares;

  private final double[] shared;

  /**
   * @param targetXNm where it is asked about, across [nm]
   * @param targetYNm down [nm], as many
   */
  public Kriging(Prior prior, double[] targetXNm, double[] targetYNm) {
    Require.that(
        targetXNm.length == targetYNm.length,
        "places asked about",
        targetXNm.length + " and " + targetYNm.length,
        "must pair",
        0);
    this.prior = prior;
    this.targetXNm = targetXNm.clone();
    this.targetYNm = targetYNm.clone();
    this.squares = new double[targetXNm.length + 1];
    this.shared = new double[targetXNm.length + 1];
  }

  /** Number of places observed. */
  public int size() {
    return places.size();
  }

  /** Takes a place more; its value is given with those of all others, later. */
  public void append(Observed place) {
    int n = places.size();
    double[] row = new double[n + 1];
    for (int i = 0; i < n; i++) {
      row[i] = prior.correlation(places.get(i).distanceNm(place.xNm(), place.yNm()));
    }
    row[n] = 1 + prior.noiseRatio();
    double[] left = factor.append(row);
    places.add(place);
    appendColumns(left, place);
  }

  private void appendColumns(double[] left, Observed place) {
    int n = rows.size();
    int ones = targetXNm.length;
    double[] row = new double[ones + 1];
    for (int j = 0; j < ones; j++) {
      row[j] = prior.correlation(place.distanceNm(targetXNm[j], targetYNm[j]));
    }
    row[ones] = 1;
    for (int i = 0; i < n; i++) {
      double[] above = rows.get(i);
      double share = left[i];
      for (int j = 0; j <= ones; j++) {
        row[j] -= share * above[j];
      }
    }
    for (int j = 0; j <= ones; j++) {
      row[j] /= left[n];
    }
    for (int j = 0; j <= ones; j++) {
      squares[j] += row[j] * row[j];
      shared[j] += row[j] * row[ones];
    }
    rows.add(row);
  }

  /** Takes the likeliest mean off L⁻¹ values; returns it. */
  private double centre(double[] white) {
    int ones = targetXNm.length;
    double along = 0;
    for (int i = 0; i < white.length; i++) {
      along += white[i] * rows.get(i)[ones];
    }
    double mean = along / squares[ones];
    for (int i = 0; i < white.length; i++) {
      white[i] -= mean * rows.get(i)[ones];
    }
    return mean;
  }

  /** The likeliest variance. */
  private static double variance(double[] white, double mean) {
    double square = 0;
    for (double one : white) {
      square += one * one;
    }
    return StrictMath.max(LEAST_VARIANCE * (1 + mean * mean), square / white.length);
  }

  private double[] white(double[] values) {
    Require.that(
        values.length == places.size() && values.length > 0,
        "observed values",
        values.length,
        "must be one for each of " + places.size() + " places, at least one",
        0);
    return factor.solve(values);
  }

  /**
   * What is known at the places asked about.
   *
   * @param values one for each place appended, in order
   */
  public Posterior posterior(double... values) {
    double[] white = white(values);
    double constant = centre(white);
    double variance = variance(white, constant);
    double[] mean = new double[targetXNm.length];
    double[] deviation = new double[mean.length];
    Arrays.fill(mean, constant);
    for (int i = 0; i < values.length; i++) {
      double[] row = rows.get(i);
      double weight = white[i];
      for (int j = 0; j < mean.length; j++) {
        mean[j] += weight * row[j];
      }
    }
    for (int j = 0; j < mean.length; j++) {
      double unsureMean = (1 - shared[j]) * (1 - shared[j]) / squares[mean.length];
      double share = StrictMath.max(0, 1 - squares[j] + unsureMean);
      deviation[j] = StrictMath.sqrt(variance * share);
    }
    return new Posterior(mean, deviation);
  }

  /**
   * Logarithm of the likelihood of values, mean and variance being the likeliest (Rasmussen and
   * Williams 2006, eq. 2.30).
   */
  public double logLikelihood(double... values) {
    int n = values.length;
    double[] white = white(values);
    double variance = variance(white, centre(white));
    return -0.5 * n * (1 + StrictMath.log(2 * StrictMath.PI * variance))
        - factor.logRootDeterminant();
  }
}
