package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.core.report.benchmark.Cadence;
import paretoscope.core.report.benchmark.Contender;
import paretoscope.core.report.benchmark.Played;
import paretoscope.core.report.benchmark.TaskScores;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.episode.DoseCurve;
import paretoscope.simulator.specimen.Material;
import paretoscope.simulator.world.Worlds;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.store.StepRecord;

/** Episodes as the statistics of a task want them. */
final class BenchmarkScores {
  /** Intervals of dose in a curve. */
  static final int CURVE_STEPS = 100;

  private BenchmarkScores() {}

  /**
   * The scores of a task.
   *
   * @param agents in the order of the page
   * @param episodes of the task, in worlds as published
   */
  static TaskScores of(String task, List<String> agents, List<EpisodeRecord> episodes) {
    return new TaskScores(
        task,
        agents.stream().map(BenchmarkScores::contender).toList(),
        episodes.stream().filter(EpisodeRecord::ok).map(BenchmarkScores::played).toList());
  }

  private static Contender contender(String name) {
    AgentSpec spec = AgentSpec.named(name);
    int settings = name.indexOf('(');
    return new Contender(
        name,
        spec.navigator(),
        spec.analyst(),
        spec.planner(),
        settings < 0 ? "" : name.substring(settings + 1, name.length() - 1),
        taughtOn(spec),
        EpisodeReport.knowsTruth(name));
  }

  /** The subject of an analyst that has the same one in all worlds. */
  private static String taughtOn(AgentSpec spec) {
    Optional<String> one = spec.subject(Material.SRTIO3);
    if (one.isEmpty() || !one.equals(spec.subject(Material.BATIO3))) {
      return "";
    }
    for (Material material : Material.values()) {
      if (material.id().equals(one.get())) {
        return material.formula();
      }
    }
    return one.get();
  }

  private static Played played(EpisodeRecord episode) {
    String world = episode.key().world().id();
    return new Played(
        episode.key().agent(),
        world,
        Worlds.named(world).material().formula(),
        episode.key().world().seed(),
        episode.decAuc(),
        curve(episode),
        Cadence.EVERY.stream().map(every -> curve(episode, every).area()).toList());
  }

  /** Best information at equal steps of dose. */
  static List<Double> curve(EpisodeRecord episode) {
    DoseCurve curve = curve(episode, 1);
    List<Double> values = new ArrayList<>();
    for (int i = 0; i <= CURVE_STEPS; i++) {
      values.add(curve.at(episode.budgetElectrons() * (i / (double) CURVE_STEPS)));
    }
    return values;
  }

  /** As measured after every so many looks, and after the last. */
  private static DoseCurve curve(EpisodeRecord episode, int every) {
    List<DoseCurve.Point> points = new ArrayList<>();
    List<StepRecord> steps = episode.steps();
    for (int i = 0; i < steps.size(); i++) {
      if ((i + 1) % every == 0 || i == steps.size() - 1) {
        points.add(new DoseCurve.Point(steps.get(i).spentElectrons(), steps.get(i).information()));
      }
    }
    return new DoseCurve(episode.budgetElectrons(), points);
  }
}
