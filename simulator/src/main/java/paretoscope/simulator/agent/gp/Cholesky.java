package paretoscope.simulator.agent.gp;

import java.util.ArrayList;
import java.util.List;

/**
 * The lower triangular factor L of a growing symmetric positive matrix, L Lᵀ: a row more costs as
 * many operations as the matrix has elements, not those of a new factorisation.
 */
final class Cholesky {
  private final List<double[]> rows = new ArrayList<>();
  private double logDiagonal;

  int size() {
    return rows.size();
  }

  /**
   * Appends a row of the matrix; returns that of the factor.
   *
   * @param row its elements up to the diagonal, as many as there are rows then; overwritten
   * @throws IllegalArgumentException if the matrix is not positive
   */
  double[] append(double[] row) {
    int n = rows.size();
    double left = row[n];
    for (int i = 0; i < n; i++) {
      double[] above = rows.get(i);
      double sum = row[i];
      for (int k = 0; k < i; k++) {
        sum -= above[k] * row[k];
      }
      row[i] = sum / above[i];
      left -= row[i] * row[i];
    }
    if (!(left > 0)) {
      throw new IllegalArgumentException(
          "matrix of "
              + (n + 1)
              + " observations is not positive ("
              + left
              + "): too little noise.");
    }
    row[n] = StrictMath.sqrt(left);
    logDiagonal += StrictMath.log(row[n]);
    rows.add(row);
    return row;
  }

  /** L⁻¹ b. */
  double[] solve(double[] b) {
    double[] x = new double[rows.size()];
    for (int i = 0; i < x.length; i++) {
      double[] row = rows.get(i);
      double sum = b[i];
      for (int k = 0; k < i; k++) {
        sum -= row[k] * x[k];
      }
      x[i] = sum / row[i];
    }
    return x;
  }

  /** Logarithm of the root of the determinant. */
  double logRootDeterminant() {
    return logDiagonal;
  }
}
