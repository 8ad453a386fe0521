package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import paretoscope.core.report.ReportData;
import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.hypothesis.TTest;
import paretoscope.core.stats.resample.Interval;
import paretoscope.simulator.tune.EpisodeScores;
import paretoscope.simulator.tune.TuningObjective;
import paretoscope.spark.store.CheckRecord;
import paretoscope.spark.store.ScoreColumn;
import paretoscope.spark.store.StoredStudy;
import paretoscope.spark.store.WorldKey;

/**
 * Points of a tuned agent beside its presets, world by world: in the worlds of the search, where
 * they were chosen for being better, and in those held out, where they were not. A world counts
 * with its mean over tasks, as episodes in one world are not independent.
 */
record TunedComparisons(StoredStudy study, List<CheckRecord> checks) {
  private static final double LEVEL = 0.95;

  /** Ids of the points that were checked, with all names that each has. */
  Map<String, String> points() {
    Map<String, String> names = new LinkedHashMap<>();
    study
        .points()
        .forEach(
            (name, place) ->
                names.merge(study.front().get(place).id(), name, (a, b) -> a + ", " + b));
    return names;
  }

  /** Full names of agents by candidate id, of those that were checked. */
  Map<String, String> agents() {
    Map<String, String> agents = new LinkedHashMap<>();
    checks.forEach(check -> agents.put(check.candidateId(), check.episode().agent()));
    return agents;
  }

  /** A row for each point, kind of worlds and objective. */
  List<ReportData.Comparison> rows() {
    List<ReportData.Comparison> rows = new ArrayList<>();
    if (study.baseline().isEmpty()) {
      return rows;
    }
    String preset = study.baseline().get().id();
    points()
        .forEach(
            (id, names) -> {
              for (boolean heldOut : new boolean[] {false, true}) {
                for (ScoreColumn score : study.key().scores()) {
                  add(rows, names, heldOut, score, worlds(preset, heldOut), worlds(id, heldOut));
                }
              }
            });
    return rows;
  }

  private Map<WorldKey, List<EpisodeScores>> worlds(String id, boolean heldOut) {
    return checks.stream()
        .filter(check -> check.heldOut() == heldOut && check.candidateId().equals(id))
        .collect(
            Collectors.groupingBy(
                check -> check.episode().world(),
                TreeMap::new,
                Collectors.mapping(CheckRecord::scores, Collectors.toList())));
  }

  private static void add(
      List<ReportData.Comparison> rows,
      String names,
      boolean heldOut,
      ScoreColumn score,
      Map<WorldKey, List<EpisodeScores>> presets,
      Map<WorldKey, List<EpisodeScores>> tuned) {
    TuningObjective objective = TuningObjective.named(score.reward());
    List<Double> before = new ArrayList<>();
    List<Double> after = new ArrayList<>();
    presets.forEach(
        (world, episodes) -> {
          List<EpisodeScores> others = tuned.getOrDefault(world, List.of());
          if (ended(episodes) && ended(others)) {
            before.add(mean(objective, episodes));
            after.add(mean(objective, others));
          }
        });
    if (before.isEmpty()) {
      return;
    }
    double[] first = after.stream().mapToDouble(Double::doubleValue).toArray();
    double[] second = before.stream().mapToDouble(Double::doubleValue).toArray();
    double[] differences = Sample.differences(first, second);
    Interval interval =
        differences.length < 2
            ? new Interval(Double.NaN, Double.NaN, LEVEL)
            : TTest.paired(differences).interval(LEVEL);
    rows.add(
        new ReportData.Comparison(
            names,
            heldOut ? "held out" : "of the search",
            differences.length,
            score.reward(),
            Sample.mean(second),
            Sample.mean(first),
            Sample.mean(differences),
            interval.low(),
            interval.high()));
  }

  private static boolean ended(List<EpisodeScores> episodes) {
    return !episodes.isEmpty() && episodes.stream().allMatch(EpisodeScores::ok);
  }

  private static double mean(TuningObjective objective, List<EpisodeScores> episodes) {
    return Sample.mean(episodes.stream().mapToDouble(objective::of).toArray());
  }
}
