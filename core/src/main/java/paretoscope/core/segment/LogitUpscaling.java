package paretoscope.core.segment;

import paretoscope.core.error.Require;

/**
 * From a network's 256 x 256 logits to a mask of the crop's size, as the reference does: bilinear
 * to 1024 x 1024, cut to what the crop covers of it, bilinear to the crop's size, pixels above 0.
 * The logits of the pixels are never kept; stretches where all logits around are clearly inside or
 * outside are not even computed, because an interpolation stays within what it lies between. Has
 * working memory of its own: one for each thread.
 */
public final class LogitUpscaling {
  private static final int SIDE = PromptDecoder.LOGIT_SIDE;

  /** Rows turned at a time. */
  private static final int STRIP = 16;

  /** Beyond this no level is crossed, by more than rounding [logit]. */
  private static final float SURE = (float) AreaCurve.MOST_OFFSET + 0.001f;

  private final int height;
  private final int width;
  private final AxisTaps down;
  private final AxisTaps across;
  private final float[] columns = new float[SIDE * SIDE];
  private final float[] column = new float[SIDE];

  /** A mask, and how its area depends on the threshold. */
  public record Upscaled(Mask mask, AreaCurve areas) {}

  /**
   * @param covered the part of the network's input that the crop covers
   * @param height of the crop [px]
   * @param width of the crop [px]
   */
  public LogitUpscaling(NetworkSize covered, int height, int width) {
    Mask.pixels(height, width);
    this.height = height;
    this.width = width;
    this.down = new AxisTaps(covered.height(), height);
    this.across = new AxisTaps(covered.width(), width);
  }

  /**
   * The mask of logits 256 x 256, row-major, that begin at {@code start}.
   *
   * @throws IllegalArgumentException if the array ends before them
   */
  public Upscaled of(float[] logits, int start) {
    boolean there = start >= 0 && start + SIDE * SIDE <= logits.length;
    Require.that(there, "first of the logits", start, "must lie 256 x 256 before their end", 0);
    turn(logits, start);
    Bits bits = Bits.zeros(height * width);
    int[] bins = new int[AreaCurve.BINS];
    for (int x = 0; x < width; x++) {
      blend(x);
      fill(x * height, bits, bins);
    }
    return new Upscaled(new Mask(height, width, bits), AreaCurve.ofBins(bins));
  }

  /** Columns become rows, in strips that the processor's cache holds. */
  private void turn(float[] logits, int start) {
    for (int strip = 0; strip < SIDE; strip += STRIP) {
      for (int x = 0; x < SIDE; x++) {
        for (int y = strip; y < strip + STRIP; y++) {
          columns[x * SIDE + y] = logits[start + y * SIDE + x];
        }
      }
    }
  }

  /** The logits down a pixel's column, still 256. */
  private void blend(int x) {
    int a = across.first[x] * SIDE;
    int b = a + SIDE;
    int c = b + SIDE;
    float first = across.weights[0][x];
    float second = across.weights[1][x];
    float third = across.weights[2][x];
    for (int y = 0; y < SIDE; y++) {
      column[y] = first * columns[a + y] + second * columns[b + y] + third * columns[c + y];
    }
  }

  /** The pixels of one column, group by group of those between the same logits. */
  private void fill(int base, Bits bits, int[] bins) {
    int from = 0;
    int sureFrom = 0;
    int sureTo = 0;
    for (int to : down.groupEnds) {
      int tap = down.first[from];
      float a = column[tap];
      float b = column[tap + 1];
      float c = column[tap + 2];
      if (a > SURE && b > SURE && c > SURE) {
        if (sureTo != from) {
          bits.set(base + sureFrom, base + sureTo);
          sureFrom = from;
        }
        bins[AreaCurve.BINS - 1] += to - from;
        sureTo = to;
      } else if (a > -SURE || b > -SURE || c > -SURE) {
        fill(base, from, to, bits, bins);
      }
      from = to;
    }
    bits.set(base + sureFrom, base + sureTo);
  }

  private void fill(int base, int from, int to, Bits bits, int[] bins) {
    int tap = down.first[from];
    for (int y = from; y < to; y++) {
      float logit =
          down.weights[0][y] * column[tap]
              + down.weights[1][y] * column[tap + 1]
              + down.weights[2][y] * column[tap + 2];
      if (logit > 0) {
        bits.set(base + y);
      }
      bins[AreaCurve.bin(logit)]++;
    }
  }
}
