package paretoscope.core.spectrum;

import java.util.Arrays;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * Forward discrete Fourier transform of one length, in place. Hipparchus does the powers of two; a
 * small odd multiple of one is taken apart into them (Cooley and Tukey,
 * doi:10.1090/S0025-5718-1965-0178586-1); other lengths become a convolution of a power of two by
 * Bluestein's chirp transform (doi:10.1109/TAU.1970.1162132). Not safe for use by several threads.
 */
abstract class LineTransform {
  /** Up to this odd factor, taking apart is cheaper than a chirp of twice the length. */
  private static final int GREATEST_FACTOR = 25;

  static LineTransform of(int length) {
    int factor = length >> Integer.numberOfTrailingZeros(length);
    return factor <= GREATEST_FACTOR ? new Split(length, factor) : new Chirp(length);
  }

  /** Transforms a line of the length, in place. */
  abstract void forward(double[] re, double[] im);

  private static void powerOfTwo(double[][] line, TransformType type) {
    FastFourierTransformer.transformInPlace(line, DftNormalization.STANDARD, type);
  }

  /** An odd number of interleaved lines, each as long as a power of two. */
  private static final class Split extends LineTransform {
    private final int factor;
    private final int part;
    private final double[][][] parts;
    private final double[] cos;
    private final double[] sin;

    Split(int length, int factor) {
      this.factor = factor;
      this.part = length / factor;
      this.parts = new double[factor][2][part];
      this.cos = new double[length];
      this.sin = new double[length];
      for (int k = 0; k < length; k++) {
        double angle = 2 * StrictMath.PI * k / length;
        cos[k] = StrictMath.cos(angle);
        sin[k] = -StrictMath.sin(angle);
      }
    }

    @Override
    void forward(double[] re, double[] im) {
      for (int s = 0; s < factor; s++) {
        for (int k = 0; k < part; k++) {
          parts[s][0][k] = re[s + factor * k];
          parts[s][1][k] = im[s + factor * k];
        }
        powerOfTwo(parts[s], TransformType.FORWARD);
      }
      for (int q = 0; q < factor; q++) {
        for (int k = 0; k < part; k++) {
          join(k + part * q, k, re, im);
        }
      }
    }

    private void join(int to, int k, double[] re, double[] im) {
      double sumRe = parts[0][0][k];
      double sumIm = parts[0][1][k];
      int turn = 0;
      for (int s = 1; s < factor; s++) {
        turn += to;
        turn -= turn >= cos.length ? cos.length : 0;
        sumRe += parts[s][0][k] * cos[turn] - parts[s][1][k] * sin[turn];
        sumIm += parts[s][0][k] * sin[turn] + parts[s][1][k] * cos[turn];
      }
      re[to] = sumRe;
      im[to] = sumIm;
    }
  }

  /** Any length. */
  private static final class Chirp extends LineTransform {
    private final int length;
    private final int padded;
    private final double[] chirpRe;
    private final double[] chirpIm;
    private final double[][] kernel;
    private final double[][] work;

    Chirp(int length) {
      this.length = length;
      this.padded = Integer.highestOneBit(2 * length - 1) * 2;
      this.chirpRe = new double[length];
      this.chirpIm = new double[length];
      this.kernel = new double[2][padded];
      this.work = new double[2][padded];
      for (int k = 0; k < length; k++) {
        // k² modulo 2n keeps the angle small, so that long lines lose no digits
        double angle = StrictMath.PI * ((long) k * k % (2L * length)) / length;
        chirpRe[k] = StrictMath.cos(angle);
        chirpIm[k] = -StrictMath.sin(angle);
      }
      for (int k = 0; k < length; k++) {
        int mirror = (padded - k) % padded;
        kernel[0][k] = chirpRe[k];
        kernel[0][mirror] = chirpRe[k];
        kernel[1][k] = -chirpIm[k];
        kernel[1][mirror] = -chirpIm[k];
      }
      powerOfTwo(kernel, TransformType.FORWARD);
    }

    @Override
    void forward(double[] re, double[] im) {
      Arrays.fill(work[0], length, padded, 0);
      Arrays.fill(work[1], length, padded, 0);
      for (int k = 0; k < length; k++) {
        work[0][k] = re[k] * chirpRe[k] - im[k] * chirpIm[k];
        work[1][k] = re[k] * chirpIm[k] + im[k] * chirpRe[k];
      }
      convolve();
      for (int k = 0; k < length; k++) {
        double a = work[0][k];
        double b = work[1][k];
        re[k] = a * chirpRe[k] - b * chirpIm[k];
        im[k] = a * chirpIm[k] + b * chirpRe[k];
      }
    }

    private void convolve() {
      powerOfTwo(work, TransformType.FORWARD);
      for (int k = 0; k < padded; k++) {
        double a = work[0][k];
        double b = work[1][k];
        work[0][k] = a * kernel[0][k] - b * kernel[1][k];
        work[1][k] = a * kernel[1][k] + b * kernel[0][k];
      }
      powerOfTwo(work, TransformType.INVERSE);
    }
  }
}
