package paretoscope.simulator.columns;

import java.util.Arrays;

/** How bright places of an image are: electrons in a disc, above the darkest of the image [e]. */
public final class Brightness {
  private static final double RADIUS_NM = 0.07;

  private final Electrons image;
  private final double radius;
  private final double dark;

  public Brightness(Electrons image) {
    this.image = image;
    this.radius = StrictMath.max(1, RADIUS_NM / image.pixelNm());
    this.dark = dark(Smoothing.of(image.plane()).values());
  }

  Electrons image() {
    return image;
  }

  /** The second percentile of every few pixels, some thousand in all. */
  private static double dark(double[] values) {
    int step = 1 + values.length / 2048;
    double[] some = new double[(values.length + step - 1) / step];
    for (int i = 0; i < some.length; i++) {
      some[i] = values[i * step];
    }
    Arrays.sort(some);
    return some[some.length / 50];
  }

  /** Of a disc about a place [px]; a disc cut by the border counts as if it were whole. */
  public double at(double y, double x) {
    int height = image.plane().height();
    int width = image.plane().width();
    double sum = 0;
    int pixels = 0;
    for (int i = first(y); i <= StrictMath.min(height - 1, (int) (y + radius)); i++) {
      for (int j = first(x); j <= StrictMath.min(width - 1, (int) (x + radius)); j++) {
        if ((i - y) * (i - y) + (j - x) * (j - x) <= radius * radius) {
          sum += image.plane().values()[i * width + j];
          pixels++;
        }
      }
    }
    return pixels == 0 ? 0 : (sum / pixels - dark) * area();
  }

  private int first(double place) {
    return (int) StrictMath.max(0, Math.ceil(place - radius));
  }

  /** Standard deviation that counting and read-out give a disc of this brightness [e]. */
  public double noise(double brightness) {
    double read = image.noiseElectrons() * image.noiseElectrons();
    double mean = StrictMath.max(0, brightness) + area() * (StrictMath.max(0, dark) + read);
    return StrictMath.sqrt(StrictMath.max(1, mean));
  }

  /** Of a disc [px²]. */
  private double area() {
    return StrictMath.PI * radius * radius;
  }
}
