package paretoscope.core.convolve;

import java.util.Arrays;
import java.util.stream.IntStream;
import paretoscope.core.image.Plane;

/**
 * An image's two-dimensional cosine spectrum, from which any sum of even filters is one
 * multiplication and one inverse transform away, whatever the kernels' reach. An image with sides
 * that no transform has is continued by reflection to the next length.
 *
 * <p>Answers differ from direct sums' by rounding, less than {@link #ROUNDING} of the greatest
 * possible answer.
 */
public final class CosineSpectrum {
  /** Bound of the difference to direct sums, for an image in [-1, 1] and a gain of 1. */
  public static final double ROUNDING = 1e-11;

  private static final int LANES = Butterflies.LANES;
  private static final Butterflies LOOPS = Butterflies.fastest();

  /** Numbers that keep strips of a power of two from falling on the same lines of the cache. */
  private static final int SPREAD = 72;

  /** Strips stored at once. */
  private static final int STORED = 8;

  private final int imageHeight;
  private final int imageWidth;
  private final CosineTransform down;
  private final CosineTransform along;

  /** Where the row of each place along a line begins. */
  private final int[] alongRows;

  /** Eight vertical frequencies each: a row for each horizontal frequency. */
  private final double[][] strips;

  /**
   * @param reach greatest reach of the kernels of filters to come [px]
   */
  public CosineSpectrum(Plane image, int reach) {
    this.imageHeight = image.height();
    this.imageWidth = image.width();
    this.down = CosineTransform.of(paddedLength(imageHeight, reach));
    this.along = CosineTransform.of(paddedLength(imageWidth, reach));
    this.alongRows = IntStream.range(0, along.length()).map(i -> along.row(i) * LANES).toArray();
    this.strips = new double[down.length() / LANES][along.length() * LANES + SPREAD];
    double[] columns = new double[down.length() * LANES];
    for (int s = 0; s < along.length() / LANES; s++) {
      load(image, s, columns);
      down.forward(columns);
      for (int t = 0; t < strips.length; t++) {
        // a block of frequencies of eight columns becomes rows of a strip
        LOOPS.scatter(columns, t * LANES * LANES, strips[t], alongRows, s * LANES);
      }
    }
    for (double[] strip : strips) {
      along.forward(strip);
    }
  }

  /** The length of a transform for a side of an image, with kernels of this reach. */
  static int paddedLength(int side, int reach) {
    return CosineTransform.fits(side) ? side : CosineTransform.lengthFor(side + 2 * reach);
  }

  /** Numbers in the spectrum of an image of this shape. */
  public static long size(int height, int width, int reach) {
    return (long) paddedLength(height, reach) * paddedLength(width, reach);
  }

  private int marginDown() {
    return (down.length() - imageHeight) / 2;
  }

  private int marginAlong() {
    return (along.length() - imageWidth) / 2;
  }

  /** Loads eight columns, continued by reflection. */
  private void load(Plane image, int s, double[] columns) {
    int left = s * LANES - marginAlong();
    boolean inside = left >= 0 && left + LANES <= imageWidth;
    int[] xs = new int[LANES];
    Arrays.setAll(xs, i -> Mirror.index(left + i, imageWidth));
    for (int y = 0; y < down.length(); y++) {
      int from = Mirror.index(y - marginDown(), imageHeight) * imageWidth;
      int to = down.row(y) * LANES;
      if (inside) {
        LOOPS.copy(image.values(), from + left, columns, to);
      } else {
        for (int x = 0; x < LANES; x++) {
          columns[to + x] = image.values()[from + xs[x]];
        }
      }
    }
  }

  /** Memory held [bytes]. */
  public long bytes() {
    return 8L * down.length() * along.length();
  }

  /** Space for one answer at a time; several answers may be made in the same, one after another. */
  public final class Workspace {
    private final double[] rows = new double[along.length() * LANES];
    private final double[][] columns =
        new double[along.length() / LANES][down.length() * LANES + SPREAD];

    /**
     * The image's answer to filters.
     *
     * @param lines takes the rows, from {@code firstLine} on; at least as long as the image is wide
     */
    public void filter(FilterSum sum, double[][] lines, int firstLine) {
      double[] along0 = along.answers(sum.first().along(), 1);
      double[] along1 = along.answers(sum.second().along(), 1);
      double[] down0 = down.answers(sum.first().down(), sum.firstWeight());
      double[] down1 = down.answers(sum.second().down(), sum.secondWeight());
      for (int t = 0; t < strips.length; t++) {
        LOOPS.weigh(strips[t], along0, down0, along1, down1, t * LANES, rows);
        along.inverse(rows);
        for (int s = 0; s < columns.length; s++) {
          // rows of eight vertical frequencies become columns of eight places
          LOOPS.gather(rows, alongRows, s * LANES, columns[s], t * LANES * LANES);
        }
      }
      for (int s = 0; s < columns.length; s += STORED) {
        int end = Math.min(columns.length, s + STORED);
        for (int c = s; c < end; c++) {
          down.inverse(columns[c]);
        }
        store(columns, s, end, lines, firstLine);
      }
    }
  }

  /** Several strips at once, so that a line is written further than a few numbers. */
  private void store(double[][] columns, int first, int end, double[][] lines, int firstLine) {
    for (int y = 0; y < imageHeight; y++) {
      int from = down.row(y + marginDown()) * LANES;
      double[] line = lines[firstLine + y];
      for (int s = first; s < end; s++) {
        int x = s * LANES - marginAlong();
        if (x >= 0 && x + LANES <= imageWidth) {
          LOOPS.copy(columns[s], from, line, x);
        } else {
          for (int i = Math.max(0, -x); i < Math.min(LANES, imageWidth - x); i++) {
            line[x + i] = columns[s][from + i];
          }
        }
      }
    }
  }
}
