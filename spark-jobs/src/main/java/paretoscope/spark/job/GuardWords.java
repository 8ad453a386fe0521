package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import paretoscope.core.guard.GuardLevel;
import paretoscope.core.guard.GuardTally;
import paretoscope.core.study.Trial;
import paretoscope.spark.store.GuardRecord;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.StoredStudy;

/**
 * What the terminal says of the hacking guard: of every point that was checked in a run of one
 * study, of the knees in a run of several.
 *
 * @param tally by candidate or, for several studies, by study
 */
record GuardWords(GuardTally tally, boolean ofKnees) {
  static GuardWords of(RunTables tables, List<StoredStudy> studies) {
    Map<String, List<GuardRecord>> all = tables.guard();
    List<Map.Entry<String, GuardLevel>> found = new ArrayList<>();
    boolean ofKnees = studies.size() > 1;
    for (StoredStudy study : studies) {
      String name = study.key().name();
      String knee = ofKnees && !study.front().isEmpty() ? study.front().get(study.knee()).id() : "";
      for (GuardRecord row : all.getOrDefault(name, List.of())) {
        if (!ofKnees || row.candidateId().equals(knee)) {
          found.add(Map.entry(ofKnees ? name : row.candidateId(), row.verdict()));
        }
      }
    }
    return new GuardWords(GuardTally.of(found.stream()), ofKnees);
  }

  /** A cell of the front's table. */
  String of(Trial trial) {
    return tally.of(trial.id()).map(GuardLevel::name).orElse("-");
  }

  /** The count of each verdict, and what those that are not good news mean. */
  void say(PrintWriter out) {
    out.println("hacking guard" + (ofKnees ? ", knees: " : ": ") + tally.summary());
    tally.cautions().forEach(caution -> out.println("  " + caution));
  }
}
