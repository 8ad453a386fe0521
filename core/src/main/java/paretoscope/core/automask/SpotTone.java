package paretoscope.core.automask;

import paretoscope.core.convolve.Separable;
import paretoscope.core.image.Plane;

/** Whether spots are brighter or darker than what surrounds them. */
public enum SpotTone {
  BRIGHT,
  DARK,
  /**
   * That of the rarer pixels: of structure about as large as the spots, the side on which the
   * values lie farther out. Particles cover less of an image than their support does, so they are
   * bright where the skewness is above 0 (dark field) and dark where it is below (bright field).
   */
  SCARCER;

  /**
   * @param moments of the image; read for the scarcer tone alone
   */
  boolean bright(Moments moments) {
    return switch (this) {
      case BRIGHT -> true;
      case DARK -> false;
      case SCARCER -> moments.third() >= 0;
    };
  }

  /** Sums over an image between the middle and the greatest size of spots, part by part. */
  static final class Moments {
    private double count;
    private double sum;
    private double squares;
    private double cubes;

    /** Adds a part of the image. */
    void add(Plane part, double leastSigma, double greatestSigma) {
      double middle = StrictMath.sqrt(leastSigma * greatestSigma);
      double[] fine = Separable.gaussian(middle).apply(part).values();
      double wide = Math.max(greatestSigma, 2 * middle);
      double[] coarse = Separable.gaussian(wide).apply(part).values();
      count += fine.length;
      for (int i = 0; i < fine.length; i++) {
        // near 0 on average, so that powers lose no digits that matter
        double apart = fine[i] - coarse[i];
        sum += apart;
        squares += apart * apart;
        cubes += apart * apart * apart;
      }
    }

    /** The third central moment, times the number of pixels. */
    private double third() {
      double mean = sum / count;
      return cubes - 3 * mean * squares + 2 * mean * mean * sum;
    }
  }
}
