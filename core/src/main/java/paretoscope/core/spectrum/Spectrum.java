package paretoscope.core.spectrum;

import java.util.function.DoubleBinaryOperator;
import paretoscope.core.image.Plane;

/**
 * The two-dimensional discrete Fourier transform of a plane of any height and width. Hipparchus
 * does the powers of two and is a dependency already; JTransforms would do every length but brings
 * its own thread pool and unsafe memory into each executor. Cost: about 15 ms for 512x512.
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
    Spectrum spectrum =
        new Spectrum(
            plane.height(), plane.width(), plane.values().clone(), new double[plane.size()]);
    spectrum.forward(spectrum.re, spectrum.im);
    return spectrum;
  }

  private void forward(double[] real, double[] imaginary) {
    LineTransform rows = new LineTransform(width);
    for (int y = 0; y < height; y++) {
      rows.forward(real, imaginary, y * width, 1);
    }
    LineTransform columns = width == height ? rows : new LineTransform(height);
    for (int x = 0; x < width; x++) {
      columns.forward(real, imaginary, x, width);
    }
  }

  /** The plane this is the spectrum of: the real part of the inverse transform. */
  public Plane toPlane() {
    // the inverse is the forward transform with real and imaginary parts exchanged
    double[] real = im.clone();
    double[] imaginary = re.clone();
    forward(real, imaginary);
    for (int i = 0; i < imaginary.length; i++) {
      imaginary[i] /= imaginary.length;
    }
    return new Plane(height, width, imaginary);
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
