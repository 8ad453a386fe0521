package paretoscope.core.convolve;

/** Finds the local maxima of an image row by row. */
public final class PeakSearch {
  private static final Taps TAPS = Taps.fastest();

  private PeakSearch() {}

  /**
   * The places of one row with a value above 0 that none of the eight neighbours exceeds, in
   * ascending order (all pixels of a plateau count). Beyond the ends of the row the image is 0.
   *
   * @param above the row before, zeros for the first
   * @param below the row after, zeros for the last
   * @param width number of pixels in a row
   * @param found takes the places, at least {@code width} long
   * @return the number of places
   */
  public static int find(double[] above, double[] row, double[] below, int width, int[] found) {
    int count = 0;
    if (peak(above, row, below, 0, width)) {
      found[count++] = 0;
    }
    count = TAPS.peaks(above, row, below, width, found, count);
    if (width > 1 && peak(above, row, below, width - 1, width)) {
      found[count++] = width - 1;
    }
    return count;
  }

  private static boolean peak(double[] above, double[] row, double[] below, int x, int width) {
    double value = row[x];
    boolean greatest = value > 0;
    for (int i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i++) {
      greatest &= value >= above[i] && value >= row[i] && value >= below[i];
    }
    return greatest;
  }
}
