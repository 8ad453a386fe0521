package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import paretoscope.core.report.ReportData;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.StoredStudy;
import paretoscope.spark.store.StudyKey;

/**
 * What a search over an agent's parameters came to.
 *
 * @param digest of all tables that hold results
 */
record TunedSummary(StoredStudy study, TunedComparisons comparisons, String digest) {
  static TunedSummary of(RunTables tables) {
    StudyKey key = tables.config().studies().get(0);
    StoredStudy study = tables.study(key);
    return new TunedSummary(
        study, new TunedComparisons(study, tables.checks(key)), tables.digest());
  }

  int exitCode() {
    if (study.front().isEmpty()) {
      return ExitCode.NOTHING;
    }
    return failed() > 0 || checksFailed() > 0 ? ExitCode.PARTLY : ExitCode.OK;
  }

  private long failed() {
    return study.trials().stream().filter(trial -> !trial.evaluation().ok()).count();
  }

  private long checksFailed() {
    return comparisons.checks().stream().filter(check -> !check.scores().ok()).count();
  }

  void say(PrintWriter out) {
    new FrontTable(study, Optional.empty()).say(out);
    out.printf("evaluated %d candidates, %d failed%n", study.trials().size(), failed());
    RunSummary.reasons(List.of(study), out);
    if (checksFailed() > 0) {
      out.printf("of the episodes that check the points %d failed%n", checksFailed());
    }
    compared(out);
    agents(out);
    out.println("tables " + digest.substring(0, 12));
  }

  private void compared(PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "point",
            "worlds",
            "n",
            "objective",
            "default",
            "tuned",
            "difference",
            "95 % interval"));
    for (ReportData.Comparison row : comparisons.rows()) {
      rows.add(
          List.of(
              row.point(),
              row.worlds(),
              String.valueOf(row.count()),
              row.objective(),
              FrontTable.number(row.preset()),
              FrontTable.number(row.tuned()),
              signed(row.difference()),
              Double.isNaN(row.low()) ? "-" : signed(row.low()) + " to " + signed(row.high())));
    }
    if (rows.size() > 1) {
      out.println();
      TextTable.print(rows, out);
    }
  }

  /** Names that a study of episodes takes. */
  private void agents(PrintWriter out) {
    Map<String, String> names = comparisons.agents();
    out.println();
    comparisons.points().forEach((id, point) -> out.printf("agent %s: %s%n", point, names.get(id)));
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.4g", value);
  }
}
