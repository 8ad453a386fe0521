package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import paretoscope.core.error.Few;
import paretoscope.core.report.Counted;
import paretoscope.core.stats.benchmark.Inference;

/**
 * The runs in which every agent that is tested has a score, so that every comparison is one of
 * pairs.
 *
 * @param scores of those runs alone
 * @param tested agents, without those that never came to an end
 * @param dropped episodes that are missing, for whose sake others were left out
 * @param notices what was left out and why, in words
 */
record WholeRuns(
    TaskScores scores, List<Contender> tested, List<String> dropped, List<String> notices) {
  private static final int NAMED = 5;

  static WholeRuns of(TaskScores all, Inference inference) {
    List<String> notices = new ArrayList<>();
    Map<String, Set<Played.Run>> has = new HashMap<>();
    all.played()
        .forEach(one -> has.computeIfAbsent(one.agent(), agent -> new HashSet<>()).add(one.run()));
    List<Contender> tested =
        all.tested().stream().filter(one -> has.containsKey(one.name())).toList();
    all.tested().stream()
        .filter(one -> !has.containsKey(one.name()))
        .forEach(
            one ->
                notices.add(
                    one.name() + " came to its end in no episode and is left out of the tests."));
    Set<Played.Run> whole = new HashSet<>();
    has.values().forEach(whole::addAll);
    tested.forEach(one -> whole.retainAll(has.get(one.name())));
    List<String> dropped = dropped(all, tested, has);
    if (!dropped.isEmpty()) {
      notices.add(missing(dropped));
    }
    if (inference == Inference.THESE_WORLDS) {
      alone(whole, notices);
    }
    List<Played> kept = all.played().stream().filter(one -> whole.contains(one.run())).toList();
    return new WholeRuns(all.with(kept), tested, dropped, notices);
  }

  private static List<String> dropped(
      TaskScores all, List<Contender> tested, Map<String, Set<Played.Run>> has) {
    TreeSet<String> dropped = new TreeSet<>();
    for (Played one : all.played()) {
      for (Contender other : tested) {
        if (!has.get(other.name()).contains(one.run())) {
          dropped.add(other.name() + " in " + one.world() + " seed " + one.seed());
        }
      }
    }
    return List.copyOf(dropped);
  }

  private static String missing(List<String> dropped) {
    return "%s without a score: %s. The statistics leave these worlds and seeds out for all"
            .formatted(Counted.of(dropped.size(), "episode"), Few.of(dropped, NAMED))
        + " agents, which flatters those that failed there.";
  }

  /** Where others have more, a world with one seed has no spread of its own. */
  private static void alone(Set<Played.Run> whole, List<String> notices) {
    Map<String, Long> seeds =
        whole.stream()
            .collect(Collectors.groupingBy(Played.Run::world, TreeMap::new, Collectors.counting()));
    boolean any = seeds.values().stream().anyMatch(count -> count > 1);
    seeds.forEach(
        (world, count) -> {
          if (any && count == 1) {
            whole.removeIf(run -> run.world().equals(world));
            notices.add(world + " has one whole seed and is left out of the statistics.");
          }
        });
  }
}
