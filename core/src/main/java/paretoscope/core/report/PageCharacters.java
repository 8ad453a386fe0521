package paretoscope.core.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.regex.Pattern;

/**
 * Characters that may not stand in a page as they are. In its JSON they are replaced as it is
 * written: Jackson would write control characters as escapes, which a script turns back.
 */
final class PageCharacters extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  /** What is not seen but changes what is: control characters, and those that turn the writing. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}&&[^\t\n\r]]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]");

  private static final String MARK = "\ufffd";
  private static final SerializableString MARKED = new SerializedString(MARK);

  /** The text with a mark for each character that is not seen. */
  static String marked(String text) {
    return UNSEEN.matcher(text).replaceAll(MARK);
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    for (char c = 0; c < codes.length; c++) {
      if (unseen(c)) {
        codes[c] = ESCAPE_CUSTOM;
      }
    }
    // no character of the data can end the block of the page in which they stand
    codes['<'] = ESCAPE_STANDARD;
    codes['>'] = ESCAPE_STANDARD;
    codes['&'] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public SerializableString getEscapeSequence(int c) {
    if (c == '\u2028' || c == '\u2029') {
      return new SerializedString("\\u%04x".formatted(c)); // lines end there for old scripts
    }
    return unseen((char) c) ? MARKED : null;
  }

  private static boolean unseen(char c) {
    return UNSEEN.matcher(String.valueOf(c)).matches();
  }
}
