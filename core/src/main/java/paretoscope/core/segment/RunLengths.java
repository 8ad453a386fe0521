package paretoscope.core.segment;

import java.util.Arrays;
import paretoscope.core.error.Require;

/**
 * A mask as the lengths of its runs of equal pixels, column after column, beginning with pixels
 * that do not belong: COCO's format, as a list of counts and as text. A tenth of a mask's size and
 * less, for the shapes that segmentation finds. Immutable.
 */
public final class RunLengths {
  private final int height;
  private final int width;
  private final int[] counts;

  /**
   * @param counts lengths [px] of runs in turn outside and inside; the first may be 0. Copied
   * @throws IllegalArgumentException if a count is negative or they do not fill height x width
   */
  public RunLengths(int height, int width, int[] counts) {
    this(height, width, counts.clone(), Mask.pixels(height, width));
  }

  private RunLengths(int height, int width, int[] counts, int pixels) {
    this.height = height;
    this.width = width;
    this.counts = counts;
    long sum = 0;
    for (int count : counts) {
      sum += Require.that(count >= 0, "run length [px]", count, "must be >= 0", count);
    }
    Require.that(sum == pixels, "sum of run lengths [px]", sum, "must be " + pixels, 0);
  }

  /** The runs of a mask: none is empty but perhaps the first. */
  public static RunLengths of(Mask mask) {
    int[] counts = new int[64];
    int n = 0;
    int start = 0;
    boolean inside = false;
    while (start < mask.size()) {
      int end = inside ? mask.nextClear(start) : mask.nextSet(start);
      counts = n == counts.length ? Arrays.copyOf(counts, 2 * n) : counts;
      counts[n++] = end - start;
      start = end;
      inside = !inside;
    }
    return new RunLengths(mask.height(), mask.width(), Arrays.copyOf(counts, n), mask.size());
  }

  /**
   * Reads COCO's compressed text.
   *
   * @throws IllegalArgumentException if it is no such text, or does not fill height x width
   */
  public static RunLengths parse(int height, int width, String text) {
    int pixels = Mask.pixels(height, width);
    return new RunLengths(height, width, RunText.parse(text), pixels);
  }

  /** COCO's compressed text. */
  public String text() {
    return RunText.of(counts);
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** A copy of the counts [px]: outside, inside, outside ... */
  public int[] counts() {
    return counts.clone();
  }

  /** The number of runs. */
  int runs() {
    return counts.length;
  }

  /** The number of pixels inside [px]. */
  public int area() {
    int area = 0;
    for (int i = 1; i < counts.length; i += 2) {
      area += counts[i];
    }
    return area;
  }

  public Mask mask() {
    int last = counts.length - 1;
    int from = last < 0 ? 0 : counts[0];
    int to = height * width - (last > 0 && last % 2 == 0 ? counts[last] : 0);
    Bits bits = Bits.zeros(height * width, from, to);
    int at = 0;
    for (int i = 0; i < counts.length; i++) {
      if (i % 2 == 1) {
        bits.set(at, at + counts[i]);
      }
      at += counts[i];
    }
    return new Mask(height, width, bits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RunLengths that
        && height == that.height
        && width == that.width
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * height + width) + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "RunLengths[" + height + "x" + width + ", " + counts.length + " runs]";
  }
}
