package paretoscope.core.report;

import java.util.List;
import java.util.Map;
import paretoscope.core.guard.GuardTally;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.Trial;

/**
 * Turns the result of a search over an agent's parameters into a report's data. There are no images
 * and no guard; in their place stand the agents' names, and points held against the presets.
 *
 * @param objectives in the order of the scores
 */
public record TunedAssembly(StudyResult result, List<ReportData.Objective> objectives) {
  public TunedAssembly {
    objectives = List.copyOf(objectives);
  }

  /** The page's data. */
  public ReportData build(Provenance provenance, ReportData.Tuning tuning) {
    List<ReportData.Point> points = result.trials().stream().map(TunedAssembly::point).toList();
    List<ReportData.Point> ok = points.stream().filter(p -> p.status().equals("OK")).toList();
    return new ReportData(
        result.search().name(),
        result.search().seed(),
        provenance.runId(),
        provenance.command(),
        objectives,
        points,
        result.front().stream().map(Trial::index).toList(),
        result.points(),
        point(result.baseline()),
        result.generations().stream().map(ReportAssembly::step).toList(),
        result.convergence(),
        result.convergence().contains("converged."),
        provenance.notices(),
        List.of(),
        "",
        "",
        List.of(),
        List.of(),
        Importance.of(ok, objectives.size()),
        List.of(),
        provenance.settings(),
        provenance.versions(),
        tuning);
  }

  private static ReportData.Point point(Trial trial) {
    return ReportAssembly.point(trial, Map.of(), GuardTally.of(java.util.stream.Stream.of()));
  }
}
