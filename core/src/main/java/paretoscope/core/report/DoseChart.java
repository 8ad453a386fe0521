package paretoscope.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import paretoscope.core.report.BenchmarkData.AgentResult;
import paretoscope.core.report.BenchmarkData.TaskResult;

/** Curves of information against dose as SVG: steps, numbered at their ends. */
final class DoseChart {
  private static final int LEFT = 46;
  private static final int TOP = 10;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 300;
  private static final int LABEL = 13;

  /** Dark enough for paper, and far enough apart in grey with the numbers at their ends. */
  private static final List<String> COLOURS =
      List.of("#0b4f9e", "#d95f02", "#1b1f24", "#1b8a5a", "#8e44ad", "#b22234", "#6b7280");

  private DoseChart() {}

  static String svg(TaskResult task) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"information against dose\">"
            .formatted(LEFT + WIDTH + 40, TOP + HEIGHT + 44));
    axes(svg);
    List<AgentResult> drawn = new ArrayList<>(task.agents());
    drawn.removeIf(agent -> agent.curve().isEmpty());
    for (AgentResult agent : drawn) {
      curve(svg, agent, COLOURS.get(task.agents().indexOf(agent) % COLOURS.size()));
    }
    numbers(svg, task.agents(), drawn);
    return svg.append("</svg>").toString();
  }

  private static void axes(StringBuilder svg) {
    for (int i = 0; i <= 5; i++) {
      double x = LEFT + WIDTH * i / 5.0;
      double y = TOP + HEIGHT * (1 - i / 5.0);
      line(svg, "grid", LEFT, y, LEFT + WIDTH, y);
      line(svg, "grid", x, TOP, x, TOP + HEIGHT);
      text(svg, x, TOP + HEIGHT + 16, "middle", String.format(Locale.ROOT, "%.1f", i / 5.0));
      text(svg, LEFT - 6, y + 4, "end", String.format(Locale.ROOT, "%.1f", i / 5.0));
    }
    line(svg, "axis", LEFT, TOP, LEFT, TOP + HEIGHT);
    line(svg, "axis", LEFT, TOP + HEIGHT, LEFT + WIDTH, TOP + HEIGHT);
    text(svg, LEFT + WIDTH / 2.0, TOP + HEIGHT + 36, "middle", "dose, share of the budget");
    text(svg, LEFT + 4, TOP + 12, "start", "information");
  }

  private static void curve(StringBuilder svg, AgentResult agent, String colour) {
    StringBuilder path = new StringBuilder();
    int steps = agent.curve().size() - 1;
    for (int i = 0; i <= steps; i++) {
      double x = LEFT + WIDTH * i / (double) Math.max(1, steps);
      double y = TOP + HEIGHT * (1 - agent.curve().get(i));
      path.append(String.format(Locale.ROOT, i == 0 ? "M%.1f %.1f" : "H%.1fV%.1f", x, y));
    }
    String dash = agent.ceiling() ? " stroke-dasharray=\"6 4\"" : "";
    svg.append("<path class=\"curve\" stroke=\"%s\"%s d=\"%s\">".formatted(colour, dash, path));
    svg.append("<title>").append(BenchmarkPage.escape(agent.agent())).append("</title></path>");
  }

  /** At the curves' ends, moved apart where they would lie on each other. */
  private static void numbers(StringBuilder svg, List<AgentResult> all, List<AgentResult> drawn) {
    List<Integer> order =
        IntStream.range(0, drawn.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -end(drawn.get(i))))
            .toList();
    double lowest = TOP + HEIGHT - LABEL * (drawn.size() - 1.0);
    double before = TOP - LABEL;
    for (int place = 0; place < order.size(); place++) {
      AgentResult agent = drawn.get(order.get(place));
      double wanted = TOP + HEIGHT * (1 - end(agent));
      double y = Math.max(before + LABEL, Math.min(wanted, lowest + LABEL * place));
      before = y;
      text(svg, LEFT + WIDTH + 6, y + 4, "start", String.valueOf(all.indexOf(agent) + 1));
    }
  }

  private static double end(AgentResult agent) {
    return agent.curve().get(agent.curve().size() - 1);
  }

  private static void line(
      StringBuilder svg, String kind, double x1, double y1, double x2, double y2) {
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

  private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
            x,
            y,
            anchor,
            text));
  }
}
