package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import paretoscope.core.report.Counted;
import paretoscope.core.report.Sensitivity;
import paretoscope.core.report.SensitivityWords;
import paretoscope.simulator.world.Variant;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.store.WorldKey;

/**
 * How the scores of episodes move with the variant of their worlds.
 *
 * @param scores DEC-AUC of the episodes that came to their end
 */
record EpisodeVariants(List<EpisodeRecord> episodes, Map<EpisodeKey, Double> scores) {
  /** The baseline, then one assumption after the other, small factors first. */
  private static final Comparator<Variant> ORDER =
      Comparator.comparing((Variant variant) -> variant.contrast() != 1)
          .thenComparing(variant -> variant.criticalDose() != 1)
          .thenComparing(variant -> variant.knockOnEnergy() != 1)
          .thenComparing(Variant::knockOnEnergy)
          .thenComparing(Variant::criticalDose)
          .thenComparing(Variant::contrast);

  static EpisodeVariants of(List<EpisodeRecord> episodes) {
    Map<EpisodeKey, Double> scores = new HashMap<>();
    episodes.stream().filter(EpisodeRecord::ok).forEach(e -> scores.put(e.key(), e.decAuc()));
    return new EpisodeVariants(episodes, scores);
  }

  /** Empty where all worlds are as published. */
  Optional<Sensitivity> sensitivity() {
    List<Variant> variants = distinct(EpisodeKey::variant, ORDER);
    if (variants.size() < 2 || !variants.get(0).equals(Variant.BASELINE)) {
      return Optional.empty();
    }
    List<Sensitivity.TaskShift> tasks =
        distinct(EpisodeKey::task, Comparator.naturalOrder()).stream()
            .map(task -> task(task, variants))
            .toList();
    return Optional.of(new Sensitivity(variants.stream().map(Variant::name).toList(), tasks));
  }

  private <T> List<T> distinct(Function<EpisodeKey, T> value, Comparator<T> order) {
    return episodes.stream().map(e -> value.apply(e.key())).distinct().sorted(order).toList();
  }

  /** Means must be of the same worlds, so that worlds which are not whole are left out. */
  private Sensitivity.TaskShift task(String task, List<Variant> variants) {
    List<WorldKey> worlds = distinct(EpisodeKey::world, Comparator.naturalOrder());
    List<String> agents = distinct(EpisodeKey::agent, Comparator.naturalOrder());
    List<WorldKey> whole =
        worlds.stream().filter(world -> whole(world, task, variants, agents)).toList();
    List<Sensitivity.AgentShift> shifts = new ArrayList<>();
    for (String agent : agents) {
      List<List<Double>> its = new ArrayList<>();
      for (Variant variant : variants) {
        its.add(
            whole.stream()
                .map(world -> scores.get(new EpisodeKey(world, variant, task, agent)))
                .toList());
      }
      shifts.add(new Sensitivity.AgentShift(agent, agent.contains("oracle"), its));
    }
    shifts.sort(Comparator.comparingDouble(shift -> -shift.mean(0)));
    return new Sensitivity.TaskShift(task, whole.size(), worlds.size(), shifts);
  }

  private boolean whole(WorldKey world, String task, List<Variant> variants, List<String> agents) {
    return variants.stream()
        .allMatch(
            variant ->
                agents.stream()
                    .allMatch(
                        agent -> scores.containsKey(new EpisodeKey(world, variant, task, agent))));
  }

  /** Says how conclusions move, where there is anything to say. */
  void say(PrintWriter out) {
    sensitivity()
        .ifPresent(
            data -> {
              out.println("sensitivity to " + Counted.of(data.variants().size() - 1, "variant"));
              for (Sensitivity.TaskShift task : data.tasks()) {
                out.println(task.task());
                SensitivityWords.of(data, task).forEach(line -> out.println("  " + line));
              }
            });
  }
}
