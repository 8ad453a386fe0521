package paretoscope.core.report;

import java.util.List;
import paretoscope.core.report.benchmark.Cadence;
import paretoscope.core.report.benchmark.Reliability;
import paretoscope.core.report.benchmark.TaskScores;
import paretoscope.core.stats.benchmark.RankStability;
import paretoscope.core.stats.benchmark.VarianceRow;

/** Tables of what scores vary with, and of what the order hangs on. */
final class SpreadTables {
  private SpreadTables() {}

  static String variance(List<VarianceRow> rows) {
    StringBuilder text =
        new StringBuilder(
            Cells.open("source", "#share of variance", "#less chance", "#degrees of freedom"));
    for (VarianceRow row : rows) {
      text.append("<tr>").append(Cells.text(row.source()));
      text.append(Cells.number("%.3f", row.share(), row.interval()));
      text.append(Cells.number("%.3f", row.adjusted()));
      text.append(Cells.number("%.0f", row.degrees())).append("</tr>");
    }
    return text.append(Cells.close()).toString();
  }

  static String reliability(TaskScores scores, List<Reliability> rows) {
    StringBuilder text =
        new StringBuilder(
            Cells.open(
                "#no.",
                "agent",
                "#standard deviation",
                "#within worlds",
                "#10 % quantile",
                "#least",
                "#episodes"));
    for (Reliability row : rows) {
      boolean ceiling = scores.named(row.agent()).ceiling();
      text.append(ceiling ? "<tr class=ceiling>" : "<tr>");
      text.append(Cells.number("%.0f", scores.number(row.agent())));
      text.append(BenchmarkPage.named(row.agent()));
      text.append(Cells.number("%.3f", row.deviation()));
      text.append(Cells.number("%.3f", row.withinWorlds()));
      text.append(Cells.number("%.3f", row.tenth()));
      text.append(Cells.number("%.3f", row.least()));
      text.append(Cells.number("%.0f", row.episodes())).append("</tr>");
    }
    return text.append(Cells.close()).toString();
  }

  static String worlds(List<RankStability.LeftOut> rows) {
    StringBuilder text =
        new StringBuilder(Cells.open("without", "#Spearman's correlation", "first then"));
    for (RankStability.LeftOut row : rows) {
      text.append("<tr>").append(Cells.text(row.world()));
      text.append(Cells.number("%.3f", row.spearman()));
      text.append(BenchmarkPage.named(row.best())).append("</tr>");
    }
    return text.append(Cells.close()).toString();
  }

  static String cadence(List<Cadence> rows) {
    StringBuilder text =
        new StringBuilder(
            Cells.open("measured after", "#Spearman's correlation", "#mean DEC-AUC", "first then"));
    for (Cadence row : rows) {
      text.append("<tr>").append(Cells.text("every " + row.every() + "th look"));
      text.append(Cells.number("%.3f", row.spearman()));
      text.append(Cells.number("%.3f", row.mean()));
      text.append(BenchmarkPage.named(row.best())).append("</tr>");
    }
    return text.append(Cells.close()).toString().replace("every 2th", "every 2nd");
  }
}
