package paretoscope.core.spectrum;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import paretoscope.core.image.Plane;

/**
 * The two-dimensional discrete Fourier transform of a plane of any height and width. Hipparchus
 * does the powers of two and is a dependency already; JTransforms would do every length but brings
 * its own thread pool and unsafe memory into each executor.
 */
public final class Spectrum {
  private final int height;
  private final int width;
  private final double[] re;
  private final double[] im;

  private Spectrum(int height, int width, double[] re, double[] im) {
    this.height = height;
    this.width = width;
    this.re = re;
    this.im = im;
  }

  /** The spectrum of a plane: unscaled sum over pixels, zero frequency first. */
  public static Spectrum of(Plane plane) {
    int height = plane.height();
    int width = plane.width();
    double[] re = new double[plane.size()];
    double[] im = new double[plane.size()];
    LineTransform rows = LineTransform.of(width);
    double[] lineRe = new double[width];
    double[] lineIm = new double[width];
    for (int y = 0; y < height; y += 2) {
      // two rows of real numbers make one line of complex ones
      boolean two = y + 1 < height;
      System.arraycopy(plane.values(), y * width, lineRe, 0, width);
      Arrays.fill(lineIm, 0);
      if (two) {
        System.arraycopy(plane.values(), (y + 1) * width, lineIm, 0, width);
      }
      rows.forward(lineRe, lineIm);
      takeApart(lineRe, lineIm, re, im, y * width, two);
    }
    halfOfColumns(re, im, height, width);
    for (int y = 0; y < height; y++) {
      for (int x = width / 2 + 1; x < width; x++) {
        int mirror = (y == 0 ? 0 : height - y) * width + width - x;
        re[y * width + x] = re[mirror];
        im[y * width + x] = -im[mirror];
      }
    }
    return new Spectrum(height, width, re, im);
  }

  /** From the spectrum of one row plus i times the next: the spectra of the two. */
  private static void takeApart(
      double[] lineRe, double[] lineIm, double[] re, double[] im, int to, boolean two) {
    int width = lineRe.length;
    for (int k = 0; k < width; k++) {
      int mirror = k == 0 ? 0 : width - k;
      re[to + k] = (lineRe[k] + lineRe[mirror]) / 2;
      im[to + k] = (lineIm[k] - lineIm[mirror]) / 2;
      if (two) {
        re[to + width + k] = (lineIm[k] + lineIm[mirror]) / 2;
        im[to + width + k] = (lineRe[mirror] - lineRe[k]) / 2;
      }
    }
  }

  /** Transforms the columns of frequencies 0 to 0.5; the others follow by symmetry. */
  private static void halfOfColumns(double[] re, double[] im, int height, int width) {
    LineTransform columns = LineTransform.of(height);
    double[] lineRe = new double[height];
    double[] lineIm = new double[height];
    for (int x = 0; x <= width / 2; x++) {
      for (int y = 0; y < height; y++) {
        lineRe[y] = re[y * width + x];
        lineIm[y] = im[y * width + x];
      }
      columns.forward(lineRe, lineIm);
      for (int y = 0; y < height; y++) {
        re[y * width + x] = lineRe[y];
        im[y * width + x] = lineIm[y];
      }
    }
  }

  /**
   * The plane this is the spectrum of. Only frequencies of x from 0 to 0.5 are read: the others of
   * a real plane's spectrum are their conjugates.
   */
  public Plane toPlane() {
    // the inverse is the forward transform with real and imaginary parts exchanged
    double[] columnRe = im.clone();
    double[] columnIm = re.clone();
    halfOfColumns(columnRe, columnIm, height, width);
    double[] values = new double[re.length];
    LineTransform rows = LineTransform.of(width);
    double[] lineRe = new double[width];
    double[] lineIm = new double[width];
    for (int y = 0; y < height; y += 2) {
      int a = y * width;
      int b = y + 1 < height ? a + width : -1;
      fillTwoRows(columnRe, columnIm, a, b, lineRe, lineIm);
      rows.forward(lineIm, lineRe);
      for (int x = 0; x < width; x++) {
        values[a + x] = lineRe[x] / values.length;
        if (b >= 0) {
          values[b + x] = lineIm[x] / values.length;
        }
      }
    }
    return new Plane(height, width, values);
  }

  /**
   * The spectrum of the row at {@code a} plus i times that of the row at {@code b}.
   *
   * @param columnRe imaginary parts, because parts are exchanged
   * @param columnIm real parts
   * @param b negative for none
   */
  private void fillTwoRows(
      double[] columnRe, double[] columnIm, int a, int b, double[] lineRe, double[] lineIm) {
    for (int k = 0; k <= width / 2; k++) {
      double aRe = columnIm[a + k];
      double aIm = columnRe[a + k];
      double bRe = b < 0 ? 0 : columnIm[b + k];
      double bIm = b < 0 ? 0 : columnRe[b + k];
      // what is its own conjugate's place must be real
      boolean own = k == 0 || 2 * k == width;
      lineRe[k] = own ? aRe : aRe - bIm;
      lineIm[k] = own ? bRe : aIm + bRe;
      if (!own) {
        lineRe[width - k] = aRe + bIm;
        lineIm[width - k] = bRe - aIm;
      }
    }
  }

  /** Squared magnitudes, row-major, zero frequency first. */
  public double[] power() {
    double[] power = new double[re.length];
    for (int i = 0; i < power.length; i++) {
      power[i] = re[i] * re[i] + im[i] * im[i];
    }
    return power;
  }

  /**
   * This spectrum times a real factor of the frequency.
   *
   * @param gain factor for (f_y, f_x) [cycles/px], each in [-0.5, 0.5]
   */
  public Spectrum filtered(DoubleBinaryOperator gain) {
    double[] newRe = new double[re.length];
    double[] newIm = new double[im.length];
    for (int y = 0; y < height; y++) {
      double fy = frequency(y, height);
      for (int x = 0; x < width; x++) {
        double factor = gain.applyAsDouble(fy, frequency(x, width));
        newRe[y * width + x] = re[y * width + x] * factor;
        newIm[y * width + x] = im[y * width + x] * factor;
      }
    }
    return new Spectrum(height, width, newRe, newIm);
  }

  /** The spectrum of the circular autocorrelation. */
  public Spectrum autocorrelation() {
    return new Spectrum(height, width, power(), new double[re.length]);
  }

  /**
   * The magnitudes of this spectrum with the phases of another, zero frequency left as it is. Where
   * the other is zero the phase is zero.
   *
   * @throws IllegalArgumentException if the sizes differ
   */
  public Spectrum withPhasesOf(Spectrum other) {
    if (other.height != height || other.width != width) {
      throw new IllegalArgumentException("the spectra differ in size.");
    }
    double[] newRe = new double[re.length];
    double[] newIm = new double[im.length];
    for (int i = 1; i < re.length; i++) {
      double magnitude = StrictMath.sqrt(re[i] * re[i] + im[i] * im[i]);
      double length = StrictMath.sqrt(other.re[i] * other.re[i] + other.im[i] * other.im[i]);
      newRe[i] = length > 0 ? magnitude * (other.re[i] / length) : magnitude;
      newIm[i] = length > 0 ? magnitude * (other.im[i] / length) : 0;
    }
    newRe[0] = re[0];
    return new Spectrum(height, width, newRe, newIm);
  }

  /** The phase at a frequency's index [rad], in (-pi, pi]. */
  public double phase(int y, int x) {
    return StrictMath.atan2(im[y * width + x], re[y * width + x]);
  }

  private static double frequency(int index, int length) {
    return (double) (index <= length / 2 ? index : index - length) / length;
  }
}
