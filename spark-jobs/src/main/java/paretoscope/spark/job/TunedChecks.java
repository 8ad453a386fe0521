package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import paretoscope.core.space.Candidate;
import paretoscope.core.study.StudyResult;
import paretoscope.spark.evaluate.AgentEpisodes;
import paretoscope.spark.serialise.PlayedEpisode;
import paretoscope.spark.store.CheckRecord;
import paretoscope.spark.store.WorldRecord;

/** Plays the points that have a name, and the presets, once more: in worlds held out, too. */
record TunedChecks(TunePlan plan, AgentEpisodes episodes) {

  List<CheckRecord> of(StudyResult result) {
    Set<Candidate> points = new LinkedHashSet<>();
    if (result.baseline().evaluation().ok()) {
      points.add(result.baseline().evaluation().candidate());
    }
    result
        .points()
        .values()
        .forEach(place -> points.add(result.front().get(place).evaluation().candidate()));
    List<CheckRecord> checks = new ArrayList<>();
    if (!points.isEmpty()) {
      play(List.copyOf(points), false, plan.worlds(), checks);
      play(List.copyOf(points), true, plan.heldOut(), checks);
    }
    return checks;
  }

  private void play(
      List<Candidate> points, boolean heldOut, List<WorldRecord> worlds, List<CheckRecord> to) {
    if (worlds.isEmpty()) {
      return;
    }
    String label = plan.file().study() + ": a closer look at the front";
    List<String> agents = points.stream().map(point -> plan.agent().of(point).name()).toList();
    List<List<PlayedEpisode>> played = episodes.play(label, worlds, plan.tasks(), agents);
    for (int i = 0; i < points.size(); i++) {
      for (PlayedEpisode one : played.get(i)) {
        to.add(new CheckRecord(points.get(i).id(), heldOut, one.key(), one.scores()));
      }
    }
  }
}
