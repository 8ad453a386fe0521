package paretoscope.core.maskreward;

import paretoscope.core.image.Plane;
import paretoscope.core.segment.Mask;

/**
 * What stands out of an image: the pixels on the rarer side of Otsu's threshold, the level that
 * parts 256 levels so that the variance between the two sides is greatest
 * (doi:10.1109/TSMC.1979.4310076). Of equal levels the least.
 */
record Foreground(Mask mask) {
  private static final int LEVELS = 256;

  static Foreground of(Plane image) {
    double low = image.min();
    double scale = (LEVELS - 1) / Math.max(image.max() - low, Double.MIN_NORMAL);
    long[] counts = new long[LEVELS];
    for (double value : image.values()) {
      counts[(int) ((value - low) * scale)]++;
    }
    int threshold = threshold(counts, image.size());
    Mask bright =
        Mask.where(
            image.height(),
            image.width(),
            (y, x) -> (int) ((image.at(y, x) - low) * scale) > threshold);
    boolean rare = bright.area() <= image.size() / 2;
    return new Foreground(
        rare ? bright : Mask.where(image.height(), image.width(), (y, x) -> !bright.at(y, x)));
  }

  private static int threshold(long[] counts, int pixels) {
    double total = 0;
    for (int level = 0; level < LEVELS; level++) {
      total += (double) level * counts[level];
    }
    double below = 0;
    long fewer = 0;
    double greatest = -1;
    int best = 0;
    for (int level = 0; level < LEVELS - 1; level++) {
      fewer += counts[level];
      below += (double) level * counts[level];
      double apart = below * pixels - total * fewer;
      double between = apart * apart / Math.max(1.0, (double) fewer * (pixels - fewer));
      if (fewer > 0 && fewer < pixels && between > greatest) {
        greatest = between;
        best = level;
      }
    }
    return best;
  }
}
