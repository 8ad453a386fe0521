package paretoscope.core.segment;

import java.util.Arrays;
import paretoscope.core.error.Require;

/**
 * COCO's text of run lengths. From the fourth on, a count is written as its difference to the one
 * two before. Each number goes in groups of five bits, the lowest first, as characters from code 48
 * on: bit 5 says that more follow, bit 4 of the last group is the sign.
 */
final class RunText {
  private static final int ZERO = 48;
  private static final int MORE = 0x20;
  private static final int SIGN = 0x10;

  /** Groups of a number within 33 bits: no more can be meant. */
  private static final int MOST_GROUPS = 7;

  private RunText() {}

  static String of(int[] counts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < counts.length; i++) {
      append(text, i > 2 ? counts[i] - counts[i - 2] : counts[i]);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int number) {
    int rest = number;
    boolean more = true;
    while (more) {
      int group = rest & 0x1f;
      rest >>= 5;
      more = rest != ((group & SIGN) != 0 ? -1 : 0);
      text.append((char) (ZERO + group + (more ? MORE : 0)));
    }
  }

  static int[] parse(String text) {
    int[] counts = new int[text.length()];
    int n = 0;
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      long number = number(text, at, end) + (n > 2 ? counts[n - 2] : 0);
      boolean fits = number >= 0 && number <= Mask.MOST_PIXELS;
      String rule = "must lie in 0.." + Mask.MOST_PIXELS;
      counts[n++] = Require.that(fits, "run length [px]", number, rule, (int) number);
      at = end;
    }
    return Arrays.copyOf(counts, n);
  }

  /** Where the number ends that begins at {@code start}. */
  private static int end(String text, int start) {
    int at = start;
    boolean more = true;
    while (more) {
      boolean there = at < text.length() && at - start < MOST_GROUPS;
      Require.that(there, "run length at character", start, "must end within 7 characters", 0);
      int code = text.charAt(at) - ZERO;
      Require.that(
          code >= 0 && code < 64, "character " + at, text.charAt(at), "must lie in 0..o", 0);
      more = (code & MORE) != 0;
      at++;
    }
    return at;
  }

  private static long number(String text, int start, int end) {
    long number = 0;
    for (int at = end - 1; at >= start; at--) {
      int group = (text.charAt(at) - ZERO) & 0x1f;
      boolean negative = at == end - 1 && (group & SIGN) != 0;
      number = (number << 5) + (negative ? group - 32 : group);
    }
    return number;
  }
}
