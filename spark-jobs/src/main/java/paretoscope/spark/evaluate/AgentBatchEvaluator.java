package paretoscope.spark.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.error.UserError;
import paretoscope.core.evaluate.BatchEvaluator;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.evaluate.Timing;
import paretoscope.core.space.Candidate;
import paretoscope.simulator.tune.EpisodeScores;
import paretoscope.simulator.tune.TunedAgent;
import paretoscope.simulator.tune.TuningObjective;
import paretoscope.spark.serialise.PlayedEpisode;
import paretoscope.spark.store.WorldRecord;

/**
 * Judges agents by their episodes, a batch of them at a time. A candidate's timing is the sum over
 * its episodes, which several workers may have played; the first of these is named.
 */
public record AgentBatchEvaluator(
    AgentEpisodes episodes,
    TunedAgent agent,
    List<TuningObjective> objectives,
    List<WorldRecord> worlds,
    List<String> tasks)
    implements BatchEvaluator {
  public AgentBatchEvaluator {
    objectives = List.copyOf(objectives);
    worlds = List.copyOf(worlds);
    tasks = List.copyOf(tasks);
  }

  @Override
  public List<Outcome> evaluate(String label, List<Candidate> candidates) {
    Map<Candidate, String> names = new LinkedHashMap<>();
    Map<Candidate, String> refused = new HashMap<>();
    for (Candidate candidate : candidates) {
      try {
        names.put(candidate, agent.of(candidate).name());
      } catch (UserError e) {
        refused.put(candidate, e.getMessage());
      }
    }
    List<String> agents = List.copyOf(names.values());
    List<List<PlayedEpisode>> played =
        agents.isEmpty() ? List.of() : episodes.play(label, worlds, tasks, agents);
    List<Outcome> outcomes = new ArrayList<>();
    Iterator<List<PlayedEpisode>> next = played.iterator();
    for (Candidate candidate : candidates) {
      String reason = refused.get(candidate);
      outcomes.add(reason == null ? judged(candidate, next.next()) : failed(candidate, reason));
    }
    return outcomes;
  }

  private Outcome failed(Candidate candidate, String reason) {
    Evaluation.Status failed = Evaluation.Status.FAILED;
    return new Outcome(
        Evaluation.failed(candidate, failed, objectives.size(), reason), Timing.NONE);
  }

  private Outcome judged(Candidate candidate, List<PlayedEpisode> played) {
    List<String> where =
        played.stream().map(one -> one.key().task() + " in " + one.key().world()).toList();
    List<EpisodeScores> scores = played.stream().map(PlayedEpisode::scores).toList();
    List<Timing> timings = played.stream().map(PlayedEpisode::timing).toList();
    return new Outcome(
        TunedAgent.judged(candidate, objectives, where, scores),
        new Timing(
            timings.get(0).worker(),
            timings.stream().mapToLong(Timing::startMillis).min().orElse(0),
            timings.stream().mapToLong(Timing::nanos).sum()));
  }
}
