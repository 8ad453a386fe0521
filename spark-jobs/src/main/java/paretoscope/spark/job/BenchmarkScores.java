package paretoscope.spark.job;

import java.util.List;
import java.util.Optional;
import paretoscope.core.report.benchmark.Contender;
import paretoscope.core.report.benchmark.TaskScores;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.specimen.Material;

/** Episodes as the statistics of a task want them. */
final class BenchmarkScores {
  private BenchmarkScores() {}

  /**
   * The scores of a task.
   *
   * @param agents in the order of the page
   * @param episodes of the task, in worlds as published
   */
  static TaskScores of(String task, List<String> agents, List<ScoredEpisode> episodes) {
    return new TaskScores(
        task,
        agents.stream().map(BenchmarkScores::contender).toList(),
        episodes.stream().flatMap(episode -> episode.played().stream()).toList());
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
}
