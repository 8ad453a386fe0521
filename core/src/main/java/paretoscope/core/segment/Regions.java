package paretoscope.core.segment;

import java.util.Arrays;

/**
 * The connected regions of a mask, or of what is outside it. Pixels that touch at a side or a
 * corner are connected. Found on runs of pixels down the columns, not on single pixels.
 */
final class Regions {
  private final int height;
  private int runs;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] parents = new int[256];
  private final int[] sizes;

  /**
   * @param inside whether pixels of the mask are connected, or those outside it
   */
  Regions(Mask mask, boolean inside) {
    this.height = mask.height();
    int before = 0;
    for (int x = 0; x < mask.width(); x++) {
      int first = runs;
      collect(mask, inside, x);
      join(before, first);
      before = first;
    }
    this.sizes = new int[runs];
    for (int run = 0; run < runs; run++) {
      sizes[root(run)] += ends[run] - starts[run];
    }
  }

  private void collect(Mask mask, boolean inside, int x) {
    int last = (x + 1) * height;
    int start = mask.next(inside, x * height, last);
    while (start < last) {
      int end = mask.next(!inside, start, last);
      append(start, end);
      start = mask.next(inside, end, last);
    }
  }

  private void append(int start, int end) {
    if (runs == starts.length) {
      starts = Arrays.copyOf(starts, 2 * runs);
      ends = Arrays.copyOf(ends, 2 * runs);
      parents = Arrays.copyOf(parents, 2 * runs);
    }
    starts[runs] = start;
    ends[runs] = end;
    parents[runs] = runs;
    runs++;
  }

  /** Joins the runs from {@code before} to {@code first} with those after, one column on. */
  private void join(int before, int first) {
    int left = before;
    int right = first;
    while (left < first && right < runs) {
      boolean touch = starts[right] - height <= ends[left] && starts[left] <= ends[right] - height;
      if (touch) {
        unite(left, right);
      }
      if (ends[left] < ends[right] - height) {
        left++;
      } else {
        right++;
      }
    }
  }

  private void unite(int a, int b) {
    int rootA = root(a);
    int rootB = root(b);
    parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private int root(int run) {
    int root = run;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** Whether a region has less than {@code leastArea} pixels. */
  boolean anySmaller(int leastArea) {
    for (int run = 0; run < runs; run++) {
      if (parents[run] == run && sizes[run] < leastArea) {
        return true;
      }
    }
    return false;
  }

  /** The size of the largest region [px], 0 if there is none. */
  int largest() {
    return Arrays.stream(sizes).max().orElse(0);
  }

  /** Sets the pixels of all regions of {@code from <= size < to}. */
  void paint(Bits bits, int from, int to) {
    for (int run = 0; run < runs; run++) {
      int size = sizes[root(run)];
      if (size >= from && size < to) {
        bits.set(starts[run], ends[run]);
      }
    }
  }

  /** Sets the pixels of the first region of this size, column by column. */
  void paintFirst(Bits bits, int size) {
    int chosen = 0;
    while (sizes[chosen] != size) {
      chosen++;
    }
    for (int run = chosen; run < runs; run++) {
      if (root(run) == chosen) {
        bits.set(starts[run], ends[run]);
      }
    }
  }
}
