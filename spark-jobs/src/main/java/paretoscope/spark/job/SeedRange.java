package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;

/** Seeds, and other numbers, as people write them: {@code 7}, {@code 0-9}, {@code 1,3,10-12}. */
final class SeedRange {
  private static final Pattern PART =
      Pattern.compile("\\s*(\\d{1,18})\\s*(?:-\\s*(\\d{1,18})\\s*)?");
  private static final int MOST = 100_000;

  private SeedRange() {}

  /**
   * The seeds in the order written.
   *
   * @throws UserError if the text is no such list, or names a seed twice
   */
  static List<Long> parse(String text) {
    return parse("--seeds", text);
  }

  /**
   * The numbers in the order written.
   *
   * @param option for messages
   * @throws UserError if the text is no such list, or names a number twice
   */
  static List<Long> parse(String option, String text) {
    List<Long> seeds = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher found = PART.matcher(part);
      if (!found.matches()) {
        throw wrong(option, text, "must look like 7, 0-9 or 1,3,10-12");
      }
      long first = Long.parseLong(found.group(1));
      long last = found.group(2) == null ? first : Long.parseLong(found.group(2));
      if (last < first || last - first >= MOST - seeds.size()) {
        throw wrong(option, text, "must run upwards and hold at most " + MOST + " numbers");
      }
      for (long seed = first; seed <= last; seed++) {
        seeds.add(seed);
      }
    }
    if (seeds.stream().distinct().count() != seeds.size()) {
      throw wrong(option, text, "must name each number once");
    }
    return seeds;
  }

  private static UserError wrong(String option, String text, String rule) {
    return new UserError(option + " (" + Suggestion.shortened(text) + ") " + rule + ".");
  }
}
