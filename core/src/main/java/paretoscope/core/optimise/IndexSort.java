package paretoscope.core.optimise;

/**
 * Sorts indices of rows by one column, ties by the columns after it in a circle: the order then
 * depends on the rows' values alone. Stable merge sort on plain ints; boxed indices with a
 * comparator cost more than the rest of a generation.
 */
final class IndexSort {
  private final double[][] rows;
  private final int column;

  private IndexSort(double[][] rows, int column) {
    this.rows = rows;
    this.column = column;
  }

  /** Sorts {@code indices} in place by ascending {@code rows[index][column]}. */
  static void sort(double[][] rows, int column, int[] indices) {
    new IndexSort(rows, column).sort(indices, indices.clone(), 0, indices.length);
  }

  /** Both arrays hold the same indices in [from, to) on entry; {@code into} is sorted on return. */
  private void sort(int[] into, int[] spare, int from, int to) {
    if (to - from < 8) {
      insert(into, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(spare, into, from, middle);
    sort(spare, into, middle, to);
    int left = from;
    int right = middle;
    for (int k = from; k < to; k++) {
      boolean takeLeft = right == to || (left < middle && compare(spare[left], spare[right]) <= 0);
      into[k] = takeLeft ? spare[left++] : spare[right++];
    }
  }

  private void insert(int[] into, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int moving = into[i];
      int k = i;
      while (k > from && compare(into[k - 1], moving) > 0) {
        into[k] = into[k - 1];
        k--;
      }
      into[k] = moving;
    }
  }

  private int compare(int first, int second) {
    double[] a = rows[first];
    double[] b = rows[second];
    int m = column;
    for (int i = 0; i < a.length; i++) {
      if (a[m] != b[m]) {
        return a[m] < b[m] ? -1 : 1;
      }
      m = m + 1 == a.length ? 0 : m + 1;
    }
    return 0;
  }
}
