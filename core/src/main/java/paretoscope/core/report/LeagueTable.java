package paretoscope.core.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import paretoscope.core.report.benchmark.Contender;
import paretoscope.core.report.benchmark.Played;
import paretoscope.core.report.benchmark.TaskScores;
import paretoscope.core.report.benchmark.TaskStatistics;
import paretoscope.core.stats.benchmark.LeagueRow;
import paretoscope.core.stats.resample.Interval;

/** Agents with their means and intervals, drawn and in numbers. */
final class LeagueTable {
  private static final int WIDTH = 110;
  private static final int HEIGHT = 16;

  private final TaskStatistics task;
  private final Map<String, LeagueRow> rows;
  private final double most;

  LeagueTable(TaskStatistics task, List<LeagueRow> league) {
    this.task = task;
    this.rows =
        league.stream().collect(Collectors.toMap(LeagueRow::configuration, Function.identity()));
    double highest =
        league.stream()
            .mapToDouble(row -> Math.max(row.mean(), orZero(row.meanInterval().high())))
            .max()
            .orElse(1);
    double ceiling =
        task.scores().contenders().stream()
            .filter(Contender::ceiling)
            .mapToDouble(one -> orZero(mean(one)))
            .max()
            .orElse(0);
    this.most = DoseChart.top(Math.max(highest, ceiling));
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  private double mean(Contender agent) {
    return TaskScores.mean(task.scores().of(agent.name()), Played::score);
  }

  String html() {
    StringBuilder text =
        new StringBuilder(
            Cells.open(
                "#no.",
                "agent",
                "0 to " + DoseChart.top(most),
                "#mean",
                "#interval",
                "#interquartile mean",
                "#interval",
                "#mean rank"));
    for (Contender one : task.scores().contenders()) {
      LeagueRow row = rows.get(one.name());
      text.append(one.ceiling() ? "<tr class=ceiling>" : "<tr>");
      text.append("<td class=num>").append(task.scores().number(one.name())).append("</td>");
      text.append(BenchmarkPage.named(one.name()));
      if (row == null) {
        double mean = mean(one);
        Interval none = new Interval(Double.NaN, Double.NaN, 0);
        text.append("<td>").append(drawn(mean, none)).append("</td>");
        text.append(Cells.beside("%.3f", mean, none));
        text.append("<td class=num>-</td><td class=num>-</td><td class=num>-</td></tr>");
      } else {
        text.append("<td>").append(drawn(row.mean(), row.meanInterval())).append("</td>");
        text.append(Cells.beside("%.3f", row.mean(), row.meanInterval()));
        text.append(Cells.beside("%.3f", row.interquartileMean(), row.interquartileInterval()));
        text.append(Cells.number("%.2f", row.meanRank())).append("</tr>");
      }
    }
    return text.append(Cells.close()).toString();
  }

  /** The mean as a dot, its interval as a line. */
  private String drawn(double mean, Interval interval) {
    StringBuilder svg =
        new StringBuilder(
            "<svg class=spark viewBox=\"0 0 %d %d\" aria-hidden=true>".formatted(WIDTH, HEIGHT));
    Drawing.line(svg, "grid", 0, HEIGHT / 2.0, WIDTH, HEIGHT / 2.0);
    if (!Double.isNaN(interval.low())) {
      Drawing.line(svg, "join", x(interval.low()), HEIGHT / 2.0, x(interval.high()), HEIGHT / 2.0);
    }
    if (!Double.isNaN(mean)) {
      Drawing.dot(svg, "mark", x(mean), HEIGHT / 2.0, 3.5);
    }
    return svg.append("</svg>").toString();
  }

  private double x(double value) {
    return 4 + (WIDTH - 8) * value / most;
  }

  /** What the table shows, in words. */
  String caption() {
    String level = String.format(Locale.ROOT, "%.0f %%", 100 * task.settings().level());
    return "Means of DEC-AUC over worlds, all worlds weighing the same, and their "
        + level
        + " BCa intervals ("
        + task.settings().resamples()
        + " resamples); the interquartile mean is that of the middle half of episodes; rank 1 is"
        + " best."
        + (task.scores().hasCeilings()
            ? " In italics: part of the agent knows the truth, so it is a ceiling and takes part"
                + " in no test."
            : "");
  }
}
