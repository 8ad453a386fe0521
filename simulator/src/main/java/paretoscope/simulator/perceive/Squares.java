package paretoscope.simulator.perceive;

/** Resamples lines by area, so that sums stay what they were. */
final class Squares {
  private Squares() {}

  /** Rows and columns exchanged. */
  static double[] turned(double[] values, int height, int width) {
    double[] turned = new double[values.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned[x * height + y] = values[y * width + x];
      }
    }
    return turned;
  }

  /** Each row as means over as many equal parts. */
  static double[] means(double[] values, int height, int width, int parts) {
    double[] means = new double[height * parts];
    double length = (double) width / parts;
    for (int part = 0; part < parts; part++) {
      double begin = part * length;
      double end = part == parts - 1 ? width : begin + length;
      for (int x = (int) begin; x < end; x++) {
        double overlap = StrictMath.min(end, x + 1) - StrictMath.max(begin, x);
        for (int y = 0; y < height; y++) {
          means[y * parts + part] += overlap / length * values[y * width + x];
        }
      }
    }
    return means;
  }
}
