package paretoscope.core.automask;

import paretoscope.core.convolve.Separable;
import paretoscope.core.image.Plane;

/** Whether spots are brighter or darker than what surrounds them. */
enum SpotTone {
  BRIGHT,
  DARK,
  /**
   * That of the rarer pixels: of structure about as large as the spots, the side on which the
   * values lie farther out. Particles cover less of an image than their support does, so they are
   * bright where the skewness is above 0 (dark field) and dark where it is below (bright field).
   */
  SCARCER;

  boolean bright(Plane image, double leastSigma, double greatestSigma) {
    return switch (this) {
      case BRIGHT -> true;
      case DARK -> false;
      case SCARCER -> thirdMoment(image, leastSigma, greatestSigma) >= 0;
    };
  }

  /** Of the image between the middle and the greatest size of spots. */
  private static double thirdMoment(Plane image, double leastSigma, double greatestSigma) {
    double middle = StrictMath.sqrt(leastSigma * greatestSigma);
    double[] fine = Separable.gaussian(middle).apply(image).values();
    double[] coarse = Separable.gaussian(Math.max(greatestSigma, 2 * middle)).apply(image).values();
    double mean = 0;
    for (int i = 0; i < fine.length; i++) {
      mean += (fine[i] - coarse[i]) / fine.length;
    }
    double third = 0;
    for (int i = 0; i < fine.length; i++) {
      double apart = fine[i] - coarse[i] - mean;
      third += apart * apart * apart;
    }
    return third;
  }
}
