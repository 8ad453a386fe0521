package paretoscope.core.report;

import java.util.List;
import paretoscope.core.report.benchmark.Ablation;
import paretoscope.core.report.benchmark.TaskStatistics;
import paretoscope.core.report.benchmark.Verdict;
import paretoscope.core.stats.benchmark.MeanRatio;
import paretoscope.core.stats.benchmark.PairRow;

/** Comparisons of two agents. */
final class ComparisonTables {
  private final TaskStatistics task;
  private final boolean margin;

  ComparisonTables(TaskStatistics task) {
    this.task = task;
    this.margin = task.settings().margin().isPresent();
  }

  String pairs(List<PairRow> pairs) {
    StringBuilder text =
        new StringBuilder(
            Cells.open(
                "first",
                "second",
                "#first less second",
                "#p",
                "#adjusted p",
                margin ? "#equivalence p, adjusted" : "#equivalence p",
                "#first better in",
                "verdict"));
    for (PairRow row : pairs) {
      text.append("<tr>").append(BenchmarkPage.named(row.first()));
      text.append(BenchmarkPage.named(row.second()));
      text.append(Cells.number("%+.3f", row.difference(), row.interval()));
      text.append(Cells.p(row.p())).append(Cells.p(row.adjusted()));
      text.append(Cells.p(row.equivalenceAdjusted()));
      text.append(Cells.number("%.0f %%", 100 * row.improvement()));
      text.append(verdict(row.adjusted(), row.equivalenceAdjusted()));
    }
    return text.append(Cells.close()).toString();
  }

  private String verdict(double adjusted, java.util.OptionalDouble equivalence) {
    Verdict verdict = Verdict.of(adjusted, equivalence, task.settings().alpha());
    return Cells.text(verdict.words()) + "</tr>";
  }

  String ablations(List<Ablation> ablations) {
    StringBuilder text =
        new StringBuilder(
            Cells.open(
                "part",
                "without",
                "whole",
                "other",
                "#whole less other",
                "#adjusted p",
                margin ? "#equivalence p, adjusted" : "#equivalence p",
                "verdict"));
    for (Ablation one : ablations) {
      text.append("<tr>").append(Cells.text(one.part()));
      text.append(Cells.text(one.without().isEmpty() ? "-" : one.without()));
      text.append(BenchmarkPage.named(one.whole())).append(BenchmarkPage.named(one.other()));
      text.append(Cells.number("%+.3f", one.difference(), one.interval()));
      text.append(Cells.p(one.adjusted())).append(Cells.p(one.equivalence()));
      text.append(verdict(one.adjusted(), one.equivalence()));
    }
    return text.append(Cells.close()).toString();
  }

  String ratios(List<MeanRatio> ratios) {
    StringBuilder text = new StringBuilder(Cells.open("learning", "none", "#ratio of means"));
    for (MeanRatio one : ratios) {
      text.append("<tr>").append(BenchmarkPage.named(one.first()));
      text.append(BenchmarkPage.named(one.second()));
      text.append(Cells.number("%.2f", one.ratio(), one.interval())).append("</tr>");
    }
    return text.append(Cells.close()).toString();
  }
}
