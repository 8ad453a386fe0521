package paretoscope.core.config;

import java.math.BigInteger;

/**
 * A number, a word or nothing.
 *
 * @param text as written, without quotes
 * @param plain whether it was written without quotes
 */
record ConfigWord(Origin origin, String text, boolean plain) implements ConfigNode {
  private static final String NUMBER = "[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?";

  boolean isNothing() {
    return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
  }

  boolean isNumber() {
    return plain && text.matches(NUMBER);
  }

  boolean isWhole() {
    return plain
        && text.matches("[-+]?[0-9]{1,19}")
        && new BigInteger(text).bitLength() < Long.SIZE;
  }

  @Override
  public String describe() {
    return isNothing() ? "empty" : isNumber() ? text : "the text `" + text + "`";
  }
}
