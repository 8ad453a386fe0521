package paretoscope.core.error;

/** Checks for record constructors. Each failure names the thing, the value and the rule. */
public final class Require {
  private Require() {}

  /** Returns {@code value} if it is finite and greater than zero. */
  public static double positive(String thing, double value) {
    return that(value > 0 && value < Double.POSITIVE_INFINITY, thing, value, "must be > 0", value);
  }

  /** Returns {@code value} if it is greater than zero. */
  public static int positive(String thing, int value) {
    return that(value > 0, thing, value, "must be > 0", value);
  }

  /** Returns {@code value} if {@code low <= value <= high}. */
  public static double within(String thing, double value, double low, double high) {
    if (value >= low && value <= high) {
      return value;
    }
    return that(false, thing, value, "must lie in [" + low + ", " + high + "]", value);
  }

  /** Returns {@code value} if it has a character that is not white space. */
  public static String text(String thing, String value) {
    return that(value != null && !value.isBlank(), thing, value, "must not be empty", value);
  }

  /**
   * Returns {@code value} if it can be a file's name anywhere, and leads out of no folder: letters,
   * digits, {@code . _ -}, the first a letter or a digit.
   */
  public static String fileName(String thing, String value) {
    boolean plain = value != null && value.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    String rule = "must be up to 100 letters, digits, dots, - and _, and not begin with a sign";
    return that(plain, thing, value, rule, value);
  }

  /** Returns {@code result} if {@code holds}; otherwise says what is wrong with {@code value}. */
  public static <T> T that(boolean holds, String thing, Object value, String rule, T result) {
    if (!holds) {
      throw new IllegalArgumentException(thing + " (" + value + ") " + rule + ".");
    }
    return result;
  }
}
