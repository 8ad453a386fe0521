package paretoscope.core.report;

import java.util.Locale;

/** Lines and texts of SVG. */
final class Drawing {
  private Drawing() {}

  /** A line of a class of the style sheet. */
  static void line(StringBuilder svg, String kind, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            kind,
            x1,
            y1,
            x2,
            y2));
  }

  /**
   * A text.
   *
   * @param text escaped already
   */
  static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
            x,
            y,
            anchor,
            text));
  }

  /** A dot of a class of the style sheet. */
  static void dot(StringBuilder svg, String kind, double x, double y, double radius) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>",
            kind,
            x,
            y,
            radius));
  }
}
