package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import paretoscope.core.guard.GuardFinding;
import paretoscope.core.guard.GuardVerdict;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.spark.serialise.PointCheck;
import paretoscope.spark.store.Commit;
import paretoscope.spark.store.GuardRecord;

/** Turns the closer look at a front into rows. */
final class FrontRows {
  private FrontRows() {}

  /**
   * Adds detections and the guard's findings of one study.
   *
   * @param pixelSizes by image id [nm]
   */
  static void add(
      Commit commit,
      PlannedStudy planned,
      List<PointCheck> points,
      Map<String, Double> pixelSizes) {
    List<GuardRecord> guard = new ArrayList<>();
    List<String> ids = planned.key().imageIds();
    for (PointCheck point : points) {
      String id = point.candidate().id();
      for (int i = 0; i < ids.size(); i++) {
        Micrograph image = named(ids.get(i), pixelSizes.get(ids.get(i)));
        commit.detections(planned.key(), id, image, point.found().get(i));
      }
      point.verdicts().forEach(verdict -> guard.addAll(rows(verdict)));
    }
    commit.guard(planned.key(), guard);
  }

  private static List<GuardRecord> rows(GuardVerdict verdict) {
    List<GuardRecord> rows = new ArrayList<>();
    for (GuardFinding finding : verdict.findings()) {
      rows.add(
          new GuardRecord(
              verdict.candidate().id(),
              finding.kind().label(),
              finding.reward(),
              finding.real(),
              finding.surrogate(),
              !finding.passed(),
              verdict.level(),
              verdict.image() + ": " + verdict.sentence()));
    }
    return rows;
  }

  /** Rows of detections need an image's name and scale only, not its pixels. */
  private static Micrograph named(String id, double pixelSizeNm) {
    return new Micrograph(id, new Plane(1, 1, new double[1]), pixelSizeNm);
  }
}
