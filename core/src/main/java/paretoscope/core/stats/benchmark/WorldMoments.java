package paretoscope.core.stats.benchmark;

import java.util.Arrays;
import java.util.List;

/** What the variance of scores needs to know of a world, for any choice of its runs. */
final class WorldMoments {
  private final List<double[]> directions;

  /** Mean of all configurations, in terms of the first direction. */
  final double[] along;

  /** Sum over configurations of the squared mean. */
  double squares;

  /** Sum over configurations of the variance of runs, with n. */
  double within;

  private final double[] mean;
  private final double[] second;

  WorldMoments(List<double[]> directions, int columns) {
    this.directions = directions;
    this.along = new double[directions.size()];
    this.mean = new double[columns];
    this.second = new double[columns];
  }

  /**
   * Of some runs of a world.
   *
   * @param rows [run][configuration]
   * @param drawn numbers of rows, {@code from} to {@code to}, less {@code first}
   */
  void take(double[][] rows, int[] drawn, int from, int to, int first) {
    Arrays.fill(mean, 0);
    Arrays.fill(second, 0);
    for (int i = from; i < to; i++) {
      double[] row = rows[drawn[i] - first];
      for (int c = 0; c < mean.length; c++) {
        mean[c] += row[c];
        second[c] += row[c] * row[c];
      }
    }
    double n = to - from;
    squares = 0;
    within = 0;
    for (int c = 0; c < mean.length; c++) {
      mean[c] /= n;
      squares += mean[c] * mean[c];
      within += Math.max(0, second[c] / n - mean[c] * mean[c]);
    }
    for (int k = 0; k < along.length; k++) {
      along[k] = VarianceTerm.dot(directions.get(k), mean);
    }
  }
}
