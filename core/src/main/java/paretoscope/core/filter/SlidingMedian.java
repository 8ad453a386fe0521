package paretoscope.core.filter;

/**
 * A multiset of ranks that knows its median while members come and go: a histogram on three levels
 * (ranks, blocks of ranks, blocks of blocks), so that members come and go without a branch and the
 * median is found in three short walks however many ranks there are.
 */
final class SlidingMedian {
  private final int shift;
  private final int[] fine;
  private final int[] blocks;
  private final int[] coarse;
  private final int middle;

  /**
   * @param ranks number of different ranks
   * @param size members when {@link #median} is asked, odd
   */
  SlidingMedian(int ranks, int size) {
    int bits = 32 - Integer.numberOfLeadingZeros(ranks);
    this.shift = (bits + 2) / 3;
    this.fine = new int[ranks];
    this.blocks = new int[(ranks >> shift) + 1];
    this.coarse = new int[(ranks >> (2 * shift)) + 1];
    this.middle = size / 2;
  }

  void add(int rank) {
    fine[rank]++;
    blocks[rank >> shift]++;
    coarse[rank >> (2 * shift)]++;
  }

  void remove(int rank) {
    fine[rank]--;
    blocks[rank >> shift]--;
    coarse[rank >> (2 * shift)]--;
  }

  /** The rank in the middle; the set must be full. */
  int median() {
    int left = middle;
    int i = 0;
    while (coarse[i] <= left) {
      left -= coarse[i++];
    }
    i <<= shift;
    while (blocks[i] <= left) {
      left -= blocks[i++];
    }
    i <<= shift;
    while (fine[i] <= left) {
      left -= fine[i++];
    }
    return i;
  }
}
