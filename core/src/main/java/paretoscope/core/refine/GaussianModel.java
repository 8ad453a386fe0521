package paretoscope.core.refine;

import java.util.Arrays;
import paretoscope.core.image.Plane;

/**
 * A round Gaussian on a constant background over one disk of an image: its misfit and the normal
 * equations of its least-squares fit. The Gaussian is a product of two one-dimensional ones, so
 * that an exponential is taken per row and per column and not per pixel.
 */
final class GaussianModel {
  static final int HEIGHT = 0;
  static final int Y = 1;
  static final int X = 2;
  static final int SIGMA = 3;
  static final int BACKGROUND = 4;
  static final int SIZE = 5;

  private final Plane image;
  private final Disk disk;
  private final double[] rowFactors;
  private final double[] columnFactors;
  private final double[] slopes = new double[SIZE];
  private double[] parameters;

  GaussianModel(Plane image, Disk disk, double sigma) {
    this.image = image;
    this.disk = disk;
    this.rowFactors = new double[disk.rows()];
    this.columnFactors = new double[disk.columns()];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int y = disk.top(); y <= disk.bottom(); y++) {
      for (int x = disk.left(); x <= disk.right(); x++) {
        least = Math.min(least, image.at(y, x));
        most = Math.max(most, image.at(y, x));
      }
    }
    parameters = new double[] {most - least, disk.y(), disk.x(), sigma, least};
  }

  /** The parameters at present: height, y, x, sigma, background. */
  double[] parameters() {
    return parameters;
  }

  void moveTo(double[] place) {
    parameters = place;
  }

  /** Sum of squared residuals at a place. */
  double misfit(double[] p) {
    factors(p);
    double sum = 0;
    for (int y = disk.top(); y <= disk.bottom(); y++) {
      for (int x = disk.left(); x <= disk.right(); x++) {
        if (disk.contains(y, x)) {
          double shape = rowFactors[y - disk.top()] * columnFactors[x - disk.left()];
          double residual = image.at(y, x) - p[BACKGROUND] - p[HEIGHT] * shape;
          sum += residual * residual;
        }
      }
    }
    return sum;
  }

  /** Fills J'J (lower triangle) and J'r at the present parameters. */
  void normalEquations(double[][] matrix, double[] vector) {
    for (double[] row : matrix) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(vector, 0);
    factors(parameters);
    for (int y = disk.top(); y <= disk.bottom(); y++) {
      for (int x = disk.left(); x <= disk.right(); x++) {
        if (disk.contains(y, x)) {
          addPixel(y, x, matrix, vector);
        }
      }
    }
  }

  private void addPixel(int y, int x, double[][] matrix, double[] vector) {
    double[] p = parameters;
    double shape = rowFactors[y - disk.top()] * columnFactors[x - disk.left()];
    double perVariance = p[HEIGHT] * shape / (p[SIGMA] * p[SIGMA]);
    double dy = y - p[Y];
    double dx = x - p[X];
    slopes[HEIGHT] = shape;
    slopes[Y] = perVariance * dy;
    slopes[X] = perVariance * dx;
    slopes[SIGMA] = perVariance * (dy * dy + dx * dx) / p[SIGMA];
    slopes[BACKGROUND] = 1;
    double residual = image.at(y, x) - p[BACKGROUND] - p[HEIGHT] * shape;
    for (int i = 0; i < SIZE; i++) {
      vector[i] += slopes[i] * residual;
      for (int j = 0; j <= i; j++) {
        matrix[i][j] += slopes[i] * slopes[j];
      }
    }
  }

  private void factors(double[] p) {
    double scale = -0.5 / (p[SIGMA] * p[SIGMA]);
    for (int i = 0; i < rowFactors.length; i++) {
      double dy = disk.top() + i - p[Y];
      rowFactors[i] = StrictMath.exp(scale * dy * dy);
    }
    for (int i = 0; i < columnFactors.length; i++) {
      double dx = disk.left() + i - p[X];
      columnFactors[i] = StrictMath.exp(scale * dx * dx);
    }
  }
}
