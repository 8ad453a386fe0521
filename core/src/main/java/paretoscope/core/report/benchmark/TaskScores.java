package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import paretoscope.core.stats.describe.Sample;

/**
 * What agents scored at a task. Means weigh all worlds the same.
 *
 * @param contenders in the order in which they are numbered, the best first
 * @param played episodes that came to their end
 */
public record TaskScores(String task, List<Contender> contenders, List<Played> played) {
  public TaskScores {
    contenders = List.copyOf(contenders);
    played = List.copyOf(played);
  }

  /** Those that take part in tests: no ceilings. */
  public List<Contender> tested() {
    return contenders.stream().filter(one -> !one.ceiling()).toList();
  }

  /** Whether there are some that know the truth. */
  public boolean hasCeilings() {
    return contenders.stream().anyMatch(Contender::ceiling);
  }

  /** The contender of a name. */
  public Contender named(String agent) {
    return contenders.stream().filter(one -> one.name().equals(agent)).findFirst().orElseThrow();
  }

  /** Number of a contender on the page, from 1. */
  public int number(String agent) {
    return contenders.indexOf(named(agent)) + 1;
  }

  /** The same task with some of the episodes. */
  TaskScores with(List<Played> others) {
    return new TaskScores(task, contenders, others);
  }

  /** An agent's episodes. */
  public List<Played> of(String agent) {
    return played.stream().filter(one -> one.agent().equals(agent)).toList();
  }

  /** Worlds' ids in order. */
  public List<String> worlds() {
    return played.stream().map(Played::world).distinct().sorted().toList();
  }

  /** Means over worlds of an agent's means over seeds; NaN without episodes. */
  public static double mean(List<Played> episodes, ToDoubleFunction<Played> value) {
    Map<String, List<Double>> byWorld = new TreeMap<>();
    episodes.forEach(
        one ->
            byWorld
                .computeIfAbsent(one.world(), world -> new ArrayList<>())
                .add(value.applyAsDouble(one)));
    return Sample.mean(
        byWorld.values().stream()
            .mapToDouble(its -> Sample.mean(its.stream().mapToDouble(x -> x).toArray()))
            .toArray());
  }

  /** Mean score of every agent that has one. */
  Map<String, Double> means(ToDoubleFunction<Played> value) {
    Map<String, List<Played>> byAgent = new HashMap<>();
    played.forEach(
        one -> byAgent.computeIfAbsent(one.agent(), agent -> new ArrayList<>()).add(one));
    Map<String, Double> means = new LinkedHashMap<>();
    for (Contender one : contenders) {
      if (byAgent.containsKey(one.name())) {
        means.put(one.name(), mean(byAgent.get(one.name()), value));
      }
    }
    return means;
  }
}
