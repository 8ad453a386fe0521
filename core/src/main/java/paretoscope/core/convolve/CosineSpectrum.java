package paretoscope.core.convolve;

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

  private final int imageHeight;
  private final int imageWidth;
  private final CosineTransform down;
  private final CosineTransform along;

  /** Where the row of each place along a line, and down a column, begins. */
  private final int[] alongRows;

  private final int[] downRows;

  /** Eight horizontal frequencies each: a row for each vertical frequency. */
  private final double[][] strips;

  /**
   * @param reach greatest reach of the kernels of filters to come [px]
   */
  public CosineSpectrum(Plane image, int reach) {
    this.imageHeight = image.height();
    this.imageWidth = image.width();
    this.down = CosineTransform.of(paddedLength(imageHeight, reach));
    this.along = CosineTransform.of(paddedLength(imageWidth, reach));
    this.alongRows = rows(along);
    this.downRows = rows(down);
    this.strips = new double[along.length() / LANES][down.length() * LANES + SPREAD];
    double[] lines = new double[along.length() * LANES];
    for (int t = 0; t < down.length() / LANES; t++) {
      load(image, t, lines);
      along.forward(lines);
      for (int s = 0; s < strips.length; s++) {
        // a block of frequencies of eight lines becomes rows of a strip
        LOOPS.scatter(lines, s * LANES * LANES, strips[s], downRows, t * LANES);
      }
    }
    for (double[] strip : strips) {
      down.forward(strip);
    }
  }

  private static int[] rows(CosineTransform transform) {
    return IntStream.range(0, transform.length()).map(i -> transform.row(i) * LANES).toArray();
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

  /** Loads eight lines, continued by reflection. */
  private void load(Plane image, int t, double[] lines) {
    double[] values = image.values();
    int[] starts = new int[LANES];
    double[] block = new double[LANES * LANES];
    for (int left = -marginAlong(); left < along.length() - marginAlong(); left += LANES) {
      boolean inside = left >= 0 && left + LANES <= imageWidth;
      for (int y = 0; y < LANES; y++) {
        int line = Mirror.index(t * LANES + y - marginDown(), imageHeight) * imageWidth;
        starts[y] = line + left;
        for (int x = 0; x < LANES && !inside; x++) {
          block[x * LANES + y] = values[line + Mirror.index(left + x, imageWidth)];
        }
      }
      if (inside) {
        LOOPS.gather(values, starts, 0, block, 0);
      }
      for (int x = 0; x < LANES; x++) {
        LOOPS.copy(block, x * LANES, lines, alongRows[left + marginAlong() + x]);
      }
    }
  }

  /** Memory held [bytes]. */
  public long bytes() {
    return 8L * down.length() * along.length();
  }

  /** Space for one answer at a time; several answers may be made in the same, one after another. */
  public final class Workspace {
    private final double[] column = new double[down.length() * LANES];
    private final double[] block = new double[LANES * LANES];
    private final double[][] eights =
        new double[down.length() / LANES][along.length() * LANES + SPREAD];

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
      for (int s = 0; s < strips.length; s++) {
        LOOPS.weigh(strips[s], down0, along0, down1, along1, s * LANES, column);
        down.inverse(column);
        for (int t = 0; t < eights.length; t++) {
          // rows of eight horizontal frequencies become frequencies of eight lines
          LOOPS.gather(column, downRows, t * LANES, eights[t], s * LANES * LANES);
        }
      }
      for (int t = 0; t < eights.length; t++) {
        along.inverse(eights[t]);
        store(eights[t], t * LANES - marginDown(), lines, firstLine);
      }
    }

    /**
     * Writes eight lines.
     *
     * @param top line of the image that is the first of them; some may lie outside
     */
    private void store(double[] eight, int top, double[][] lines, int firstLine) {
      int first = Math.max(0, -top);
      int end = Math.min(LANES, imageHeight - top);
      for (int x = -(marginAlong() % LANES); x < imageWidth && first < end; x += LANES) {
        LOOPS.gather(eight, alongRows, x + marginAlong(), block, 0);
        int from = Math.max(0, -x);
        int to = Math.min(LANES, imageWidth - x);
        for (int y = first; y < end; y++) {
          double[] line = lines[firstLine + top + y];
          if (to - from == LANES) {
            LOOPS.copy(block, y * LANES, line, x);
          } else {
            System.arraycopy(block, y * LANES + from, line, x + from, to - from);
          }
        }
      }
    }
  }
}
