package paretoscope.core.detect;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The order in which overlapping pairs are settled. It matters where three spots overlap in a
 * chain, and the reference implementation leaves it to Python: it walks a {@code set} of index
 * pairs {@code (i, j)}, i &lt; j. That order is not arbitrary. A tuple's hash is xxHash64's mixing
 * of its items' hashes, the set is an open hash table that grows fourfold (twofold beyond 50 000
 * entries) when three fifths full, and a collision looks at the nine next slots before it jumps.
 * This class walks the same table, filled in ascending order of the pairs. What is left open is the
 * order between pairs that meet in one slot, which in Python depends on the shape of a search tree.
 */
final class PairOrder {
  /** With more pairs the table is not built and pairs are ordered by their home slots alone. */
  static final int TABLE_LIMIT = 1 << 17;

  private static final long PRIME_1 = 0x9E3779B185EBCA87L;
  private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME_5 = 0x27D4EB2F165667C5L;
  private static final long PAIR_SUFFIX = 2 ^ (PRIME_5 ^ 3527539L);
  private static final int NEXT_SLOTS = 9;
  private static final int PERTURB_SHIFT = 5;

  private PairOrder() {}

  /** The hash of a pair of whole numbers. */
  static long hash(int i, int j) {
    long mixed = Long.rotateLeft(PRIME_5 + i * PRIME_2, 31) * PRIME_1;
    mixed = Long.rotateLeft(mixed + j * PRIME_2, 31) * PRIME_1;
    return mixed + PAIR_SUFFIX;
  }

  /** Size of the table that holds {@code count} pairs. */
  static int tableSize(long count) {
    long size = 8;
    long next = fillLimit(size);
    while (count >= next) {
      size = grown(next);
      next = fillLimit(size);
    }
    return Math.toIntExact(size);
  }

  /** The number of entries at which a table grows. */
  private static long fillLimit(long size) {
    return ((size - 1) * 3 + 4) / 5;
  }

  private static long grown(long entries) {
    long wanted = entries > 50_000 ? entries * 2 : entries * 4;
    return Math.max(8, Long.highestOneBit(wanted) * 2);
  }

  /**
   * The indices of pairs in the order of the table's slots.
   *
   * @param first smaller members, {@code count} of them, ascending
   * @param second greater members; ascending where the first are equal
   */
  static int[] walk(int[] first, int[] second, int count) {
    int[] table = new int[8];
    for (int p = 0; p < count; p++) {
      insert(table, hash(first[p], second[p]), p);
      if (p + 1 >= fillLimit(table.length)) {
        int[] old = table;
        table = new int[Math.toIntExact(grown(p + 1L))];
        for (int entry : old) {
          if (entry != 0) {
            insert(table, hash(first[entry - 1], second[entry - 1]), entry - 1);
          }
        }
      }
    }
    return Arrays.stream(table).filter(entry -> entry != 0).map(entry -> entry - 1).toArray();
  }

  private static void insert(int[] table, long hash, int pair) {
    int mask = table.length - 1;
    long perturb = hash;
    int slot = (int) (hash & mask);
    while (true) {
      int last = slot + NEXT_SLOTS <= mask ? slot + NEXT_SLOTS : slot;
      for (int s = slot; s <= last; s++) {
        if (table[s] == 0) {
          table[s] = pair + 1;
          return;
        }
      }
      perturb >>>= PERTURB_SHIFT;
      slot = (int) ((slot * 5L + 1 + perturb) & mask);
    }
  }

  /** The indices of some pairs in the order of their home slots in a table of all pairs. */
  static int[] byHomeSlot(int[] first, int[] second, int count, long allPairs) {
    long mask = tableSize(allPairs) - 1L;
    return IntStream.range(0, count)
        .boxed()
        .sorted(
            java.util.Comparator.<Integer>comparingLong(p -> hash(first[p], second[p]) & mask)
                .thenComparingInt(p -> p))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
