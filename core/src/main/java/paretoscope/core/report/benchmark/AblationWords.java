package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import paretoscope.core.report.Counted;

/** Says what becomes of agents that do without something. */
record AblationWords(TaskStatistics task) {
  /** One sentence for each thing that agents do without. */
  List<String> all() {
    Map<String, List<Ablation>> kinds = new LinkedHashMap<>();
    for (Ablation one : task.ablations()) {
      if (!one.without().isEmpty()) {
        kinds.computeIfAbsent(one.without(), without -> new ArrayList<>()).add(one);
      }
    }
    List<String> said = new ArrayList<>();
    kinds.forEach((without, its) -> said.add(its.size() == 1 ? of(its.get(0)) : of(without, its)));
    return said;
  }

  private String of(Ablation one) {
    return "Without %s: %s and %s %s; the first less the second is %s%s."
        .formatted(
            one.without(),
            one.whole(),
            one.other(),
            Spoken.paired(verdict(one), false, task.settings()),
            Spoken.signed(one.difference()),
            Spoken.between(one.interval()));
  }

  private String of(String without, List<Ablation> its) {
    Map<Verdict, Long> counts =
        its.stream()
            .collect(
                Collectors.groupingBy(one -> verdict(one), TreeMap::new, Collectors.counting()));
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (verdict, count) ->
            parts.add(count + " " + Spoken.paired(verdict, count == 1, task.settings())));
    return "Without %s, of %s: %s; differences of means from %s to %s."
        .formatted(
            without,
            Counted.of(its.size(), "pair"),
            String.join(", ", parts),
            Spoken.signed(its.stream().mapToDouble(Ablation::difference).min().orElseThrow()),
            Spoken.signed(its.stream().mapToDouble(Ablation::difference).max().orElseThrow()));
  }

  private Verdict verdict(Ablation one) {
    return one.verdict(task.settings().alpha());
  }
}
