package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.config.TuningFile;
import paretoscope.core.report.Provenance;
import paretoscope.core.report.ReportData;
import paretoscope.core.report.TunedAssembly;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.Trial;
import paretoscope.simulator.tune.TunedAgent;
import paretoscope.simulator.tune.TuningObjective;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.StoredStudy;
import paretoscope.spark.store.StudyKey;

/** The page of a search over an agent's parameters. */
final class TunedReport {
  private TunedReport() {}

  static ReportData data(
      RunTables tables, StudyKey key, StoredStudy stored, Provenance provenance) {
    TuningFile file = TunePlan.file(TuneConfig.text(tables));
    TunedAgent agent = TunedAgent.named(file.agent().text());
    List<TuningObjective> objectives = TunePlan.objectives(file);
    StudyResult result = stored.with(TunePlan.search(file, agent, objectives));
    TunedComparisons comparisons = new TunedComparisons(stored, tables.checks(key));
    Map<String, String> agents = new LinkedHashMap<>();
    List<Trial> shown = new ArrayList<>(result.front());
    shown.add(result.baseline());
    shown.forEach(trial -> agents.put(trial.id(), agent.of(trial.evaluation().candidate()).name()));
    return new TunedAssembly(result, objectives.stream().map(TunedReport::row).toList())
        .build(provenance, new ReportData.Tuning(agents, comparisons.rows()));
  }

  private static ReportData.Objective row(TuningObjective one) {
    return new ReportData.Objective(
        one.name(),
        one.objective().direction().name(),
        one.objective().unit(),
        one.about(),
        one.hack(),
        "own");
  }
}
