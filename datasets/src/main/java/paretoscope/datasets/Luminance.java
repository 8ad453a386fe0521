package paretoscope.datasets;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.function.DoubleUnaryOperator;
import paretoscope.core.image.Plane;

/**
 * Grey values of decoded pixels, on the scale of the file: 0.2125 R + 0.7154 G + 0.0721 B (ITU-R
 * BT.709 as rounded by scikit-image). Transparency is ignored.
 */
final class Luminance {
  private Luminance() {}

  static double of(double red, double green, double blue) {
    // grey pixels stay exactly what they are: the rounded sum of the weights need not be 1
    if (red == green && green == blue) {
      return red;
    }
    return 0.2125 * red + 0.7154 * green + 0.0721 * blue;
  }

  /** The pixels of a decoded image; bands beyond grey or RGB are transparency. */
  static Plane of(BufferedImage image) {
    if (!(image.getColorModel() instanceof IndexColorModel palette)) {
      return of(image.getRaster(), DoubleUnaryOperator.identity());
    }
    double[] grey = new double[palette.getMapSize()];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = of(palette.getRed(i), palette.getGreen(i), palette.getBlue(i));
    }
    return of(image.getRaster(), index -> grey[(int) index]);
  }

  /**
   * @param meaning turns a stored sample into its value
   */
  static Plane of(Raster raster, DoubleUnaryOperator meaning) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    int bands = raster.getNumBands() >= 3 ? 3 : 1;
    double[] values = new double[height * width];
    double[][] row = new double[bands][width];
    for (int y = 0; y < height; y++) {
      for (int b = 0; b < bands; b++) {
        raster.getSamples(0, y, width, 1, b, row[b]);
      }
      for (int x = 0; x < width; x++) {
        double first = meaning.applyAsDouble(row[0][x]);
        values[y * width + x] =
            bands == 1
                ? first
                : of(first, meaning.applyAsDouble(row[1][x]), meaning.applyAsDouble(row[2][x]));
      }
    }
    return new Plane(height, width, values);
  }
}
