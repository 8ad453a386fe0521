package paretoscope.core.segment;

import java.util.Arrays;

/**
 * A string of bits in an array of long, the lowest bit first. Words before and after those held are
 * zero; setting bits there is an error.
 */
final class Bits {
  /** Number of the first word held. */
  private final int first;

  private final long[] words;

  private Bits(int first, long[] words) {
    this.first = first;
    this.words = words;
  }

  /** Zeros. */
  static Bits zeros(int size) {
    return zeros(size, 0, size);
  }

  /** Zeros of which those of {@code from <= index < to} can be set. */
  static Bits zeros(int size, int from, int to) {
    int begin = from >> 6;
    int end = (Math.min(to, size) + 63) >>> 6;
    return new Bits(begin, new long[Math.max(0, end - begin)]);
  }

  /** The same bits without zeros before the first and after the last word that has any. */
  Bits trimmed() {
    int from = 0;
    int to = words.length;
    while (from < to && words[from] == 0) {
      from++;
    }
    while (from < to && words[to - 1] == 0) {
      to--;
    }
    boolean tight = from == 0 && to == words.length;
    // an empty string holds no word, wherever it came from
    return tight && to > 0 ? this : new Bits(first(from, to), Arrays.copyOfRange(words, from, to));
  }

  private int first(int from, int to) {
    return from == to ? 0 : first + from;
  }

  /** A copy of which all of {@code size} bits can be set. */
  Bits copy(int size) {
    Bits copy = zeros(size);
    System.arraycopy(words, 0, copy.words, first, words.length);
    return copy;
  }

  /** The bits that are set in either. */
  Bits or(Bits other) {
    if (words.length == 0 || other.words.length == 0) {
      return words.length == 0 ? other : this;
    }
    int begin = Math.min(first, other.first);
    int end = Math.max(first + words.length, other.first + other.words.length);
    Bits both = new Bits(begin, new long[end - begin]);
    System.arraycopy(words, 0, both.words, first - begin, words.length);
    for (int i = 0; i < other.words.length; i++) {
      both.words[other.first - begin + i] |= other.words[i];
    }
    return both;
  }

  /** The number of words held. */
  int words() {
    return words.length;
  }

  private long word(int number) {
    int own = number - first;
    return own >= 0 && own < words.length ? words[own] : 0;
  }

  boolean at(int index) {
    return (word(index >> 6) >>> index & 1) != 0;
  }

  void set(int index) {
    words[(index >> 6) - first] |= 1L << index;
  }

  /** Sets the bits of {@code from <= index < to}. */
  void set(int from, int to) {
    if (from >= to) {
      return;
    }
    int begin = (from >> 6) - first;
    int last = ((to - 1) >> 6) - first;
    long head = -1L << from;
    long tail = -1L >>> -to;
    if (begin == last) {
      words[begin] |= head & tail;
      return;
    }
    words[begin] |= head;
    Arrays.fill(words, begin + 1, last, -1L);
    words[last] |= tail;
  }

  /** The first index from {@code from} on whose bit is {@code value}; {@code size} if none is. */
  int next(boolean value, int from, int size) {
    if (from >= size) {
      return size;
    }
    int beyond = first + words.length;
    long flip = value ? 0 : -1L;
    int number = from >> 6;
    long rest = (word(number) ^ flip) & -1L << from;
    while (rest == 0) {
      number++;
      if (value && number < first) {
        number = first;
      }
      if ((number << 6 >= size) || (value && number >= beyond)) {
        return size;
      }
      rest = word(number) ^ flip;
    }
    return Math.min(size, (number << 6) + Long.numberOfTrailingZeros(rest));
  }

  int count() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** The bits of {@code from <= index < to} that are set in both. */
  int countCommon(Bits other, int from, int to) {
    if (from >= to) {
      return 0;
    }
    int head = from >> 6;
    int tail = (to - 1) >> 6;
    int begin = Math.max(head, Math.max(first, other.first));
    int end = Math.min(tail, Math.min(first + words.length, other.first + other.words.length) - 1);
    int count = 0;
    for (int i = begin; i <= end; i++) {
      long both = words[i - first] & other.words[i - other.first];
      both &= i == head ? -1L << from : -1L;
      both &= i == tail ? -1L >>> -to : -1L;
      count += Long.bitCount(both);
    }
    return count;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bits that && first == that.first && Arrays.equals(words, that.words);
  }

  @Override
  public int hashCode() {
    return 31 * first + Arrays.hashCode(words);
  }
}
