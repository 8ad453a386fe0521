package paretoscope.core.segment;

/** Strings of bits in arrays of long, the lowest bit first. */
final class Bits {
  private Bits() {}

  /** Zeros. */
  static long[] zeros(int size) {
    return new long[(size + 63) >>> 6];
  }

  static boolean at(long[] bits, int index) {
    return (bits[index >> 6] >>> index & 1) != 0;
  }

  static void set(long[] bits, int index) {
    bits[index >> 6] |= 1L << index;
  }

  /** Sets the bits of {@code from <= index < to}. */
  static void set(long[] bits, int from, int to) {
    if (from >= to) {
      return;
    }
    int first = from >> 6;
    int last = (to - 1) >> 6;
    long head = -1L << from;
    long tail = -1L >>> -to;
    if (first == last) {
      bits[first] |= head & tail;
      return;
    }
    bits[first] |= head;
    for (int i = first + 1; i < last; i++) {
      bits[i] = -1L;
    }
    bits[last] |= tail;
  }

  /** The first index from {@code from} on whose bit is {@code value}; {@code size} if none is. */
  static int next(long[] bits, boolean value, int from, int size) {
    if (from >= size) {
      return size;
    }
    long flip = value ? 0 : -1L;
    int word = from >> 6;
    long rest = (bits[word] ^ flip) & -1L << from;
    while (rest == 0) {
      if (++word == bits.length) {
        return size;
      }
      rest = bits[word] ^ flip;
    }
    return Math.min(size, (word << 6) + Long.numberOfTrailingZeros(rest));
  }

  static int count(long[] bits) {
    int count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    return count;
  }

  static int countCommon(long[] a, long[] b) {
    int count = 0;
    for (int i = 0; i < a.length; i++) {
      count += Long.bitCount(a[i] & b[i]);
    }
    return count;
  }

  /** The bits of {@code from <= index < to} that are set in both. */
  static int countCommon(long[] a, long[] b, int from, int to) {
    if (from >= to) {
      return 0;
    }
    int first = from >> 6;
    int last = (to - 1) >> 6;
    int count = 0;
    for (int i = first; i <= last; i++) {
      long both = a[i] & b[i];
      both &= i == first ? -1L << from : -1L;
      both &= i == last ? -1L >>> -to : -1L;
      count += Long.bitCount(both);
    }
    return count;
  }
}
