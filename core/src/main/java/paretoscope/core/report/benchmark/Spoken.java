package paretoscope.core.report.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import paretoscope.core.error.Few;
import paretoscope.core.stats.benchmark.StatisticsSettings;
import paretoscope.core.stats.resample.Interval;

/** Numbers, names and verdicts as sentences have them. */
final class Spoken {
  private static final int NAMED = 4;

  private Spoken() {}

  static String hundredths(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  static String listed(List<String> names) {
    return Few.of(names, NAMED);
  }

  /**
   * What is said of agents or pairs, after their number or names.
   *
   * @param one whether there is one pair, else several or two agents
   */
  static String paired(Verdict verdict, boolean one, StatisticsSettings settings) {
    String differ = one ? "differs" : "differ";
    String are = one ? "is" : "are";
    return switch (verdict) {
      case DIFFERS -> differ;
      case DIFFERS_LITTLE -> differ + " but " + are + " equivalent within " + margin(settings);
      case EQUIVALENT -> are + " equivalent within " + margin(settings);
      case UNTOLD -> are + " not told apart";
    };
  }

  /** The margin with its sign. */
  static String margin(StatisticsSettings settings) {
    BigDecimal margin = new BigDecimal(String.valueOf(settings.margin().orElseThrow()));
    return "\u00b1" + margin.stripTrailingZeros().toPlainString();
  }

  static String number(double value) {
    return String.format(Locale.ROOT, value < 0.01 ? "%.4f" : "%.3f", value);
  }

  static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", value);
  }

  static String between(Interval interval) {
    return between("%.3f", interval);
  }

  static String between(String format, Interval interval) {
    if (Double.isNaN(interval.low())) {
      return "";
    }
    String ends = " (%.0f %% interval " + format + " to " + format + ")";
    return String.format(
        Locale.ROOT, ends, 100 * interval.level(), interval.low(), interval.high());
  }
}
