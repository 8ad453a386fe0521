package paretoscope.core.detect;

import paretoscope.core.image.Plane;

/** Transposes an image block by block, so that neither side is read across cache lines. */
final class Turned {
  private static final int BLOCK = 16;

  private Turned() {}

  /** The plane with rows and columns exchanged. */
  static Plane of(Plane image) {
    int height = image.height();
    int width = image.width();
    double[] from = image.values();
    double[] to = new double[from.length];
    for (int y0 = 0; y0 < height; y0 += BLOCK) {
      for (int x0 = 0; x0 < width; x0 += BLOCK) {
        int yEnd = Math.min(height, y0 + BLOCK);
        int xEnd = Math.min(width, x0 + BLOCK);
        for (int x = x0; x < xEnd; x++) {
          for (int y = y0; y < yEnd; y++) {
            to[x * height + y] = from[y * width + x];
          }
        }
      }
    }
    return new Plane(/* height= */ width, /* width= */ height, to);
  }
}
