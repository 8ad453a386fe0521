package paretoscope.core.image;

/** Where to cut values into dark and bright: Otsu 1979, doi:10.1109/TSMC.1979.4310076. */
public final class Otsu {
  private static final int BINS = 256;

  private Otsu() {}

  /** The threshold that divides one or more values into two classes with the least variance. */
  public static double threshold(double[] values) {
    double low = values[0];
    double high = values[0];
    for (double value : values) {
      low = StrictMath.min(low, value);
      high = StrictMath.max(high, value);
    }
    double width = (high - low) / BINS;
    if (!(width > 0)) {
      return high;
    }
    int[] histogram = new int[BINS];
    for (double value : values) {
      histogram[StrictMath.min(BINS - 1, (int) ((value - low) / width))]++;
    }
    return low + (cut(histogram, values.length) + 1) * width;
  }

  /** The last bin of the dark class; in the middle of those that divide equally well. */
  private static int cut(int[] histogram, int count) {
    double all = 0;
    for (int bin = 0; bin < BINS; bin++) {
      all += (double) bin * histogram[bin];
    }
    double dark = 0;
    double darkSum = 0;
    double most = -1;
    int first = 0;
    int last = 0;
    for (int bin = 0; bin < BINS - 1; bin++) {
      dark += histogram[bin];
      darkSum += (double) bin * histogram[bin];
      double bright = count - dark;
      double apart = dark > 0 && bright > 0 ? darkSum / dark - (all - darkSum) / bright : 0;
      double between = dark * bright * apart * apart;
      if (between > most) {
        most = between;
        first = bin;
      }
      if (between == most) {
        last = bin;
      }
    }
    return (first + last) / 2;
  }
}
