package paretoscope.core.study;

import java.util.Arrays;
import paretoscope.core.optimise.Hypervolume;

/**
 * The box that the first successful batch spans, as the unit of hypervolume: rewards of different
 * units count alike, and the number can be followed from generation to generation.
 */
final class ScoreBox {
  private static final double REFERENCE = 1.1;

  private final double[] ideal;
  private final double[] span;

  private ScoreBox(double[] ideal, double[] span) {
    this.ideal = ideal;
    this.span = span;
  }

  /** Least cost per reward, and greatest minus least (1 where they are equal). */
  static ScoreBox around(double[][] costs) {
    int n = costs[0].length;
    double[] ideal = new double[n];
    double[] span = new double[n];
    for (int i = 0; i < n; i++) {
      int objective = i;
      ideal[i] = Arrays.stream(costs).mapToDouble(c -> c[objective]).min().orElseThrow();
      double worst = Arrays.stream(costs).mapToDouble(c -> c[objective]).max().orElseThrow();
      span[i] = worst > ideal[i] ? worst - ideal[i] : 1;
    }
    return new ScoreBox(ideal, span);
  }

  double hypervolume(double[][] costs) {
    double[][] scaled = new double[costs.length][];
    for (int i = 0; i < costs.length; i++) {
      scaled[i] = new double[ideal.length];
      for (int j = 0; j < ideal.length; j++) {
        scaled[i][j] = (costs[i][j] - ideal[j]) / span[j];
      }
    }
    double[] reference = new double[ideal.length];
    Arrays.fill(reference, REFERENCE);
    return Hypervolume.of(scaled, reference);
  }
}
