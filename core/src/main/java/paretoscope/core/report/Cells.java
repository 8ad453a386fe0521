package paretoscope.core.report;

import java.util.Locale;
import java.util.OptionalDouble;
import paretoscope.core.stats.resample.Interval;

/** Cells of tables. */
final class Cells {
  private Cells() {}

  /** Opens a table that may be scrolled sideways. */
  static String open(String... heads) {
    StringBuilder text = new StringBuilder("<div class=scroll><table><thead><tr>");
    for (String head : heads) {
      boolean number = head.startsWith("#");
      text.append(number ? "<th class=num>" : "<th>");
      text.append(ReportPage.escape(number ? head.substring(1) : head)).append("</th>");
    }
    return text.append("</tr></thead><tbody>").toString();
  }

  static String close() {
    return "</tbody></table></div>";
  }

  static String text(String text) {
    return "<td>" + ReportPage.escape(text) + "</td>";
  }

  /** A number; {@code -} for none. */
  static String number(String format, double value) {
    return "<td class=num>" + plain(format, value) + "</td>";
  }

  static String plain(String format, double value) {
    // no sign where rounding leaves nothing
    return Double.isNaN(value)
        ? "-"
        : String.format(Locale.ROOT, format, value).replaceFirst("^[-+](0\\.?0*)$", "$1");
  }

  /** A number and its interval below it. */
  static String number(String format, double value, Interval interval) {
    String below =
        Double.isNaN(interval.low())
            ? ""
            : "<br><span class=quiet>"
                + plain(format, interval.low())
                + " to "
                + plain(format, interval.high())
                + "</span>";
    return "<td class=num><b>" + plain(format, value) + "</b>" + below + "</td>";
  }

  /** A number and its interval beside it, for long tables. */
  static String beside(String format, double value, Interval interval) {
    String ends =
        Double.isNaN(interval.low())
            ? "-"
            : plain(format, interval.low()) + " to " + plain(format, interval.high());
    return "<td class=num><b>"
        + plain(format, value)
        + "</b></td><td class=\"num quiet\">"
        + ends
        + "</td>";
  }

  /** A probability. */
  static String p(double value) {
    boolean small = value < 0.001;
    return small ? "<td class=num>&lt;0.001</td>" : number("%.3f", value);
  }

  static String p(OptionalDouble value) {
    return p(value.orElse(Double.NaN));
  }
}
