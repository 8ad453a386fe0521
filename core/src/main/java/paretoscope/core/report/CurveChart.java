package paretoscope.core.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import paretoscope.core.stats.resample.Interval;

/**
 * Curves as SVG: steps, numbered at their ends, with a legend below and bands where there are any.
 *
 * @param across what the horizontal axis shows
 * @param up what the vertical axis shows, for short
 * @param width of the horizontal axis, from 0
 * @param height of the vertical axis, from 0
 * @param falling whether curves fall to the right, so that their ends tell nothing
 */
record CurveChart(
    String across, String up, double width, double height, boolean falling, List<Curve> curves) {
  private static final int LEFT = 46;
  private static final int TOP = 10;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 300;
  private static final int LABEL = 13;
  private static final int LEGEND = 17;

  /** Dark enough for paper, and far enough apart in grey with the numbers at their ends. */
  private static final List<String> COLOURS =
      List.of("#0b4f9e", "#d95f02", "#1b1f24", "#1b8a5a", "#8e44ad", "#b22234", "#6b7280");

  /**
   * A curve.
   *
   * @param place among all that are drawn of a task, from 0: it decides the colour
   * @param number in the tables of the page
   * @param values at equal steps along the axis, at least one
   * @param band as many intervals, or none
   */
  record Curve(
      int place,
      int number,
      String name,
      boolean dashed,
      List<Double> values,
      List<Interval> band) {
    double end() {
      return values.get(values.size() - 1);
    }
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s against %s\">"
            .formatted(LEFT + WIDTH + 40, TOP + HEIGHT + 50 + LEGEND * curves.size(), up, across));
    axes(svg);
    for (int i = 0; i < curves.size(); i++) {
      band(svg, curves.get(i), colour(curves.get(i).place()));
    }
    for (int i = 0; i < curves.size(); i++) {
      curve(svg, curves.get(i), colour(curves.get(i).place()));
    }
    if (falling) {
      numbersInside(svg);
    } else {
      numbers(svg);
    }
    for (int i = 0; i < curves.size(); i++) {
      legend(svg, curves.get(i), colour(curves.get(i).place()), TOP + HEIGHT + 58.0 + LEGEND * i);
    }
    return svg.append("</svg>").toString();
  }

  private static String colour(int place) {
    return COLOURS.get(place % COLOURS.size());
  }

  private void axes(StringBuilder svg) {
    for (int i = 0; i <= 5; i++) {
      double x = LEFT + WIDTH * i / 5.0;
      double y = TOP + HEIGHT * (1 - i / 5.0);
      Drawing.line(svg, "grid", LEFT, y, LEFT + WIDTH, y);
      Drawing.line(svg, "grid", x, TOP, x, TOP + HEIGHT);
      Drawing.text(svg, x, TOP + HEIGHT + 16, "middle", tick(width * i / 5));
      Drawing.text(svg, LEFT - 6, y + 4, "end", tick(height * i / 5));
    }
    Drawing.line(svg, "axis", LEFT, TOP, LEFT, TOP + HEIGHT);
    Drawing.line(svg, "axis", LEFT, TOP + HEIGHT, LEFT + WIDTH, TOP + HEIGHT);
    Drawing.text(svg, LEFT + WIDTH / 2.0, TOP + HEIGHT + 36, "middle", across);
    if (falling) {
      Drawing.text(svg, LEFT + WIDTH - 4, TOP + 12, "end", up);
    } else {
      Drawing.text(svg, LEFT + 4, TOP + 12, "start", up);
    }
  }

  private static String tick(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
  }

  private double x(int at, int points) {
    return LEFT + WIDTH * at / (double) Math.max(1, points - 1);
  }

  private double y(double value) {
    return TOP + HEIGHT * (1 - Math.max(0, Math.min(1, value / height)));
  }

  private void band(StringBuilder svg, Curve curve, String colour) {
    if (curve.band().isEmpty() || Double.isNaN(curve.band().get(0).low())) {
      return;
    }
    StringBuilder points = new StringBuilder();
    int count = curve.band().size();
    for (int i = 0; i < count; i++) { // steps, as the curve
      double high = y(curve.band().get(i).high());
      corner(points, x(i, count), high);
      corner(points, x(Math.min(i + 1, count - 1), count), high);
    }
    for (int i = count - 1; i >= 0; i--) {
      double low = y(curve.band().get(i).low());
      corner(points, x(Math.min(i + 1, count - 1), count), low);
      corner(points, x(i, count), low);
    }
    svg.append(
        "<polygon class=\"band\" fill=\"%s\" points=\"%s\"/>"
            .formatted(colour, points.toString().strip()));
  }

  private static void corner(StringBuilder points, double x, double y) {
    points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
  }

  private void curve(StringBuilder svg, Curve curve, String colour) {
    StringBuilder path = new StringBuilder();
    int count = curve.values().size();
    for (int i = 0; i < count; i++) {
      double y = y(curve.values().get(i));
      String step = i == 0 ? "M%.1f %.1f" : "H%.1fV%.1f";
      path.append(String.format(Locale.ROOT, step, x(i, count), y));
    }
    svg.append(
        "<path class=\"curve\" stroke=\"%s\"%s d=\"%s\">".formatted(colour, dash(curve), path));
    svg.append("<title>").append(ReportPage.escape(curve.name())).append("</title></path>");
  }

  private static String dash(Curve curve) {
    return curve.dashed() ? " stroke-dasharray=\"6 4\"" : "";
  }

  /** At the curves' ends, moved apart where they would lie on each other. */
  private void numbers(StringBuilder svg) {
    List<Curve> order =
        curves.stream().sorted(Comparator.comparingDouble(curve -> -curve.end())).toList();
    double lowest = TOP + HEIGHT - LABEL * (order.size() - 1.0);
    double before = TOP - LABEL;
    for (int place = 0; place < order.size(); place++) {
      double wanted = y(order.get(place).end());
      double y = Math.max(before + LABEL, Math.min(wanted, lowest + LABEL * place));
      before = y;
      String number = String.valueOf(order.get(place).number());
      Drawing.text(svg, LEFT + WIDTH + 6, y + 4, "start", number);
    }
  }

  /** Where curves fall below levels of their own. */
  private void numbersInside(StringBuilder svg) {
    for (int i = 0; i < curves.size(); i++) {
      double level = 0.75 - 0.5 * i / Math.max(1, curves.size() - 1);
      List<Double> values = curves.get(i).values();
      int at = 0;
      while (at < values.size() - 1 && values.get(at) >= level * height) {
        at++;
      }
      String number = String.valueOf(curves.get(i).number());
      Drawing.text(svg, x(at, values.size()) + 4, y(level * height), "start", number);
    }
  }

  private static void legend(StringBuilder svg, Curve curve, String colour, double y) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"curve\" stroke=\"%s\"%s x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>",
            colour,
            dash(curve),
            LEFT,
            y - 4,
            LEFT + 28,
            y - 4));
    Drawing.text(svg, LEFT + 52, y, "end", String.valueOf(curve.number()));
    Drawing.text(svg, LEFT + 60, y, "start", ReportPage.escape(curve.name()));
  }
}
