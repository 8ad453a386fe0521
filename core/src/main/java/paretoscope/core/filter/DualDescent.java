package paretoscope.core.filter;

import paretoscope.core.image.Plane;

/**
 * Chambolle's semi-implicit descent (doi:10.1023/B:JMIV.0000011325.36760.1e). The state is the dual
 * field q with |q| at most the weight; the denoised image is u = g - div q, and a step is q = (q -
 * t grad u) / (1 + t |grad u| / weight) with t = 1/4. Gradients look forward and vanish at the far
 * border; div is minus their adjoint.
 */
final class DualDescent {
  private static final int MAX_STEPS = 200;
  private static final double TOLERANCE = 2e-4;
  private static final double STEP = 0.25;

  private final int height;
  private final int width;
  private final double[] given;
  private final double weight;
  private final double[] image;
  private final double[] down;
  private final double[] right;
  private final double[] downSlope;
  private final double[] rightSlope;
  private final double[] terms;

  DualDescent(Plane given, double weight) {
    this.height = given.height();
    this.width = given.width();
    this.given = given.values();
    this.weight = weight;
    this.image = new double[given.size()];
    this.down = new double[given.size()];
    this.right = new double[given.size()];
    this.downSlope = new double[width];
    this.rightSlope = new double[width];
    this.terms = new double[width];
  }

  /** The denoised image. */
  double[] run() {
    double first = 0;
    double previous = 0;
    for (int step = 0; step < MAX_STEPS; step++) {
      double energy = restore() + weight * descend();
      if (step == 0) {
        first = energy;
      } else if (Math.abs(previous - energy) < TOLERANCE * first) {
        break;
      }
      previous = energy;
    }
    return image;
  }

  /** Makes the image from the dual field; returns their squared distance. */
  private double restore() {
    double squares = 0;
    for (int y = 0; y < height; y++) {
      int row = y * width;
      for (int x = 0; x < width; x++) {
        terms[x] = -down[row + x] - right[row + x];
      }
      for (int x = 1; x < width; x++) {
        terms[x] += right[row + x - 1];
      }
      for (int x = 0; y > 0 && x < width; x++) {
        terms[x] += down[row - width + x];
      }
      for (int x = 0; x < width; x++) {
        image[row + x] = given[row + x] + terms[x];
        terms[x] *= terms[x];
      }
      squares += sum(terms);
    }
    return squares;
  }

  /** Moves the dual field against the image's gradient; returns the image's total variation. */
  private double descend() {
    double variation = 0;
    double damping = STEP / weight;
    for (int y = 0; y < height; y++) {
      int row = y * width;
      slopes(y);
      for (int x = 0; x < width; x++) {
        double d = downSlope[x];
        double r = rightSlope[x];
        double length = Math.sqrt(d * d + r * r);
        double shrink = 1 / (1 + damping * length);
        terms[x] = length;
        down[row + x] = (down[row + x] - STEP * d) * shrink;
        right[row + x] = (right[row + x] - STEP * r) * shrink;
      }
      variation += sum(terms);
    }
    return variation;
  }

  private void slopes(int y) {
    int row = y * width;
    int below = y + 1 < height ? row + width : row;
    for (int x = 0; x < width; x++) {
      downSlope[x] = image[below + x] - image[row + x];
    }
    for (int x = 0; x < width - 1; x++) {
      rightSlope[x] = image[row + x + 1] - image[row + x];
    }
  }

  /** Sum in a fixed order, four chains at a time so that additions need not wait for each other. */
  private static double sum(double[] values) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < values.length; i += 4) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
    }
    for (; i < values.length; i++) {
      a += values[i];
    }
    return (a + b) + (c + d);
  }
}
