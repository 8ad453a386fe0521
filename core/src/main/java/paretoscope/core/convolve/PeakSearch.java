package paretoscope.core.convolve;

/** Finds the local maxima of an image, two rows at a time. Not safe for use by several threads. */
public final class PeakSearch {
  private static final Taps TAPS = Taps.fastest();

  private final int width;
  private final int[][] found;
  private final int[] counts = new int[2];

  /**
   * @param width number of pixels in a row
   */
  public PeakSearch(int width) {
    this.width = width;
    this.found = new int[2][width + 1];
  }

  /**
   * Looks in rows y and y + 1 for places with a value above 0 that none of the eight neighbours
   * exceeds (all pixels of a plateau count). Values are taken as {@code slack} greater than they
   * are when they are compared. Beyond the ends of a row the image is 0.
   *
   * @param lines from y - 1 to y + 2; zeros outside the image
   * @param slack at least 0
   */
  public void find(double[][] lines, int y, double slack) {
    for (int r = 0; r < 2; r++) {
      counts[r] = 0;
      addIfPeak(lines, y + r, 0, slack, r);
    }
    TAPS.peaks(lines, y, width, slack, found, counts);
    for (int r = 0; r < 2 && width > 1; r++) {
      addIfPeak(lines, y + r, width - 1, slack, r);
    }
  }

  private void addIfPeak(double[][] lines, int y, int x, double slack, int r) {
    double value = lines[y][x] + slack;
    boolean greatest = value > 0;
    for (int i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i++) {
      greatest &= value >= lines[y - 1][i] && value >= lines[y][i] && value >= lines[y + 1][i];
    }
    if (greatest) {
      found[r][counts[r]++] = x;
    }
  }

  /** How many places were found in row y + r. */
  public int count(int r) {
    return counts[r];
  }

  /** The i-th place found in row y + r, in ascending order. */
  public int place(int r, int i) {
    return found[r][i];
  }
}
