package paretoscope.simulator.agent;

import java.util.List;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Claim;
import paretoscope.simulator.episode.DefectCensus;
import paretoscope.simulator.episode.EnvironmentSpec;
import paretoscope.simulator.episode.FoundColumn;
import paretoscope.simulator.episode.FoundDefect;
import paretoscope.simulator.episode.Target;
import paretoscope.simulator.episode.TargetedSearch;
import paretoscope.simulator.specimen.Defect;

/**
 * One thing claimed, of the sort that the task is about: any defect for the census, those of the
 * target's kind for the targeted search, columns for all other tasks.
 *
 * @param kind what is wrong there; NONE for a column
 * @param doubt how unsure the analyst is of it, 0 to 1
 */
record Find(double xNm, double yNm, Defect kind, double doubt) {
  /** Those in a claim. */
  static List<Find> in(Claim claim, EnvironmentSpec spec) {
    if (spec.task().equals(DefectCensus.NAME)) {
      return claim.findings().defects().stream().map(Find::of).toList();
    }
    if (spec.task().equals(TargetedSearch.NAME)) {
      Defect wanted = Target.of(spec.world()).kind();
      return claim.findings().defects().stream()
          .filter(defect -> defect.kind() == wanted)
          .map(Find::of)
          .toList();
    }
    return claim.findings().columns().stream().map(Find::of).toList();
  }

  private static Find of(FoundColumn column) {
    return new Find(column.xNm(), column.yNm(), Defect.NONE, 1 - column.confidence());
  }

  private static Find of(FoundDefect defect) {
    return new Find(defect.xNm(), defect.yNm(), defect.kind(), 1 - defect.confidence());
  }

  boolean inside(View view) {
    double across = xNm - view.leftNm();
    double down = yNm - view.topNm();
    return across >= 0 && down >= 0 && across < view.widthNm() && down < view.heightNm();
  }
}
