package paretoscope.core.refine;

/**
 * Levenberg-Marquardt with Marquardt's scaling (doi:10.1137/0111030) for the few parameters of one
 * spot. Written out for this size because it runs once per spot and candidate: no allocation per
 * step beyond one small array.
 */
final class LeastSquares {
  private static final int MAX_STEPS = 60;
  private static final double SMALL_STEP = 1e-6;
  private static final double LEAST_DAMPING = 1e-10;
  private static final double MOST_DAMPING = 1e8;

  private final GaussianModel model;
  private final double[][] matrix = new double[GaussianModel.SIZE][GaussianModel.SIZE];
  private final double[][] factor = new double[GaussianModel.SIZE][GaussianModel.SIZE];
  private final double[] vector = new double[GaussianModel.SIZE];

  LeastSquares(GaussianModel model) {
    this.model = model;
  }

  /**
   * Moves the model to a least misfit. Returns false if it has none within reach; settled means
   * that a full step would move centre and sigma by less than a millionth of sigma.
   */
  boolean settle() {
    double misfit = model.misfit(model.parameters());
    double damping = 1e-3;
    model.normalEquations(matrix, vector);
    for (int step = 0; step < MAX_STEPS && damping < MOST_DAMPING; step++) {
      double[] here = model.parameters();
      double[] there = step(here, damping);
      if (there == null) {
        return false;
      }
      double newMisfit =
          there[GaussianModel.SIGMA] > 0 ? model.misfit(there) : Double.POSITIVE_INFINITY;
      if (newMisfit <= misfit) {
        model.moveTo(there);
        misfit = newMisfit;
        if (small(here, there) && damping < 1) {
          return true;
        }
        damping = Math.max(LEAST_DAMPING, damping / 10);
        model.normalEquations(matrix, vector);
      } else if (small(here, there) && damping < 1) {
        // rounding alone keeps the misfit from falling: this is the bottom
        return true;
      } else {
        damping *= 10;
      }
    }
    return false;
  }

  private static boolean small(double[] from, double[] to) {
    double limit = SMALL_STEP * to[GaussianModel.SIGMA];
    return Math.abs(to[GaussianModel.Y] - from[GaussianModel.Y]) < limit
        && Math.abs(to[GaussianModel.X] - from[GaussianModel.X]) < limit
        && Math.abs(to[GaussianModel.SIGMA] - from[GaussianModel.SIGMA]) < limit;
  }

  /** The place one damped Gauss-Newton step away, or null where the equations are singular. */
  private double[] step(double[] here, double damping) {
    double[] there = vector.clone();
    if (!factorise(damping)) {
      return null;
    }
    int n = there.length;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        there[i] -= factor[i][k] * there[k];
      }
      there[i] /= factor[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        there[i] -= factor[k][i] * there[k];
      }
      there[i] /= factor[i][i];
    }
    for (int i = 0; i < n; i++) {
      there[i] += here[i];
    }
    return there;
  }

  /** Cholesky factor of J'J + damping * diag(J'J); false where it is not positive definite. */
  private boolean factorise(double damping) {
    for (int i = 0; i < factor.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j] * (i == j ? 1 + damping : 1);
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        if (i != j) {
          factor[i][j] = sum / factor[j][j];
        } else if (sum > 0 && sum < Double.POSITIVE_INFINITY) {
          factor[i][i] = Math.sqrt(sum);
        } else {
          return false;
        }
      }
    }
    return true;
  }
}
