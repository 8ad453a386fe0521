package paretoscope.core.spectrum;

import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * Forward discrete Fourier transform of one length, in place. Powers of two go to Hipparchus; other
 * lengths become a convolution of a power of two by Bluestein's chirp transform
 * (doi:10.1109/TAU.1970.1162132). Not safe for use by several threads.
 */
final class LineTransform {
  private final int length;
  private final int padded;
  private final double[] chirpRe;
  private final double[] chirpIm;
  private final double[][] kernel;
  private final double[][] work;

  LineTransform(int length) {
    this.length = length;
    boolean direct = Integer.bitCount(length) == 1;
    this.padded = direct ? length : Integer.highestOneBit(2 * length - 1) * 2;
    this.chirpRe = new double[direct ? 0 : length];
    this.chirpIm = new double[direct ? 0 : length];
    this.kernel = new double[2][direct ? 0 : padded];
    this.work = new double[2][padded];
    if (!direct) {
      fillChirp();
    }
  }

  private void fillChirp() {
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
    hipparchus(kernel, TransformType.FORWARD);
  }

  /** Transforms the line that starts at {@code offset} and steps by {@code stride}. */
  void forward(double[] re, double[] im, int offset, int stride) {
    if (padded == length) {
      gather(re, im, offset, stride);
      hipparchus(work, TransformType.FORWARD);
      for (int k = 0; k < length; k++) {
        re[offset + k * stride] = work[0][k];
        im[offset + k * stride] = work[1][k];
      }
      return;
    }
    java.util.Arrays.fill(work[0], length, padded, 0);
    java.util.Arrays.fill(work[1], length, padded, 0);
    for (int k = 0; k < length; k++) {
      double a = re[offset + k * stride];
      double b = im[offset + k * stride];
      work[0][k] = a * chirpRe[k] - b * chirpIm[k];
      work[1][k] = a * chirpIm[k] + b * chirpRe[k];
    }
    convolve();
    for (int k = 0; k < length; k++) {
      double a = work[0][k];
      double b = work[1][k];
      re[offset + k * stride] = a * chirpRe[k] - b * chirpIm[k];
      im[offset + k * stride] = a * chirpIm[k] + b * chirpRe[k];
    }
  }

  private void gather(double[] re, double[] im, int offset, int stride) {
    for (int k = 0; k < length; k++) {
      work[0][k] = re[offset + k * stride];
      work[1][k] = im[offset + k * stride];
    }
  }

  private void convolve() {
    hipparchus(work, TransformType.FORWARD);
    for (int k = 0; k < padded; k++) {
      double a = work[0][k];
      double b = work[1][k];
      work[0][k] = a * kernel[0][k] - b * kernel[1][k];
      work[1][k] = a * kernel[1][k] + b * kernel[0][k];
    }
    hipparchus(work, TransformType.INVERSE);
  }

  private static void hipparchus(double[][] line, TransformType type) {
    FastFourierTransformer.transformInPlace(line, DftNormalization.STANDARD, type);
  }
}
