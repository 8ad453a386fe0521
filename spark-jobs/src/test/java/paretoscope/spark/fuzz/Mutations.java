package paretoscope.spark.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Inputs made of valid ones: cut, doubled, spliced, and with numbers that break most easily. */
final class Mutations {
  private static final int LONGEST = 1 << 16;
  private static final int MOST_CHANGES = 6;
  private static final long[] NUMBERS = {
    0,
    1,
    -1,
    2,
    255,
    32767,
    -32768,
    65535,
    65536,
    0x7fffffff,
    0x80000000L,
    0xffffffffL,
    1L << 32,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };
  private static final List<String> WORDS =
      List.of(
          "0",
          "-1",
          "NaN",
          "Infinity",
          "1e999",
          "-0.0",
          "1e-999",
          "2147483648",
          "99999999999999999",
          "null",
          "true",
          "\"\"",
          "''",
          "[]",
          "{}",
          "[",
          "{",
          "\"",
          "'",
          ":",
          ",",
          "\n",
          "\n- ",
          "\t",
          "- ",
          "&a",
          "*a",
          "!!binary ",
          "? ",
          "|",
          ">",
          "%YAML",
          "---",
          "...",
          "../",
          "\u0000",
          "\u202e",
          "\ud83d\ude00",
          "\u00e9",
          "$",
          "\\",
          "\\u0000",
          "=",
          "(",
          ")",
          "+",
          "*",
          "{a,b}");

  private final SplittableRandom random;
  private final List<byte[]> seeds;

  Mutations(long seed, List<byte[]> seeds) {
    this.random = new SplittableRandom(seed);
    this.seeds = seeds;
  }

  /** The next input. */
  byte[] next() {
    byte[] input = any(seeds).clone();
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      input = changed(input);
    }
    return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private int place(byte[] input) {
    return random.nextInt(input.length + 1);
  }

  private byte[] changed(byte[] input) {
    int from = place(input);
    int to = Math.min(input.length, from + 1 + random.nextInt(1 + random.nextInt(64)));
    return switch (random.nextInt(9)) {
      case 0 -> flipped(input, from);
      case 1 -> written(input, from);
      case 2 -> replaced(input, from, to, new byte[0]);
      case 3 -> replaced(input, from, from, Arrays.copyOfRange(input, from, to));
      case 4 -> replaced(input, from, from, word());
      case 5 -> replaced(input, from, to, word());
      case 6 -> Arrays.copyOf(input, from);
      case 7 -> spliced(input, from);
      default -> repeated(input, from, to);
    };
  }

  private byte[] flipped(byte[] input, int at) {
    if (at < input.length) {
      input[at] ^= (byte) (1 << random.nextInt(8));
    }
    return input;
  }

  /** A number over what is there, of one, two, four or eight bytes. */
  private byte[] written(byte[] input, int at) {
    long number = NUMBERS[random.nextInt(NUMBERS.length)];
    int size = 1 << random.nextInt(4);
    boolean big = random.nextBoolean();
    byte[] bytes = new byte[Long.BYTES];
    ByteBuffer.wrap(bytes)
        .order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
        .putLong(big ? number << (64 - 8 * size) : number);
    System.arraycopy(bytes, 0, input, at, Math.min(size, input.length - at));
    return input;
  }

  private byte[] word() {
    return any(WORDS).getBytes(StandardCharsets.UTF_8);
  }

  /** The end of another seed behind the beginning of this. */
  private byte[] spliced(byte[] input, int at) {
    byte[] other = any(seeds);
    return replaced(input, at, input.length, Arrays.copyOfRange(other, place(other), other.length));
  }

  private byte[] repeated(byte[] input, int from, int to) {
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    byte[] one = Arrays.copyOfRange(input, from, to);
    for (int i = 1 << random.nextInt(10); i > 0; i--) {
      many.writeBytes(one);
    }
    return replaced(input, from, to, many.toByteArray());
  }

  private static byte[] replaced(byte[] input, int from, int to, byte[] by) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(input, 0, from);
    all.writeBytes(by);
    all.write(input, to, input.length - to);
    return all.toByteArray();
  }
}
