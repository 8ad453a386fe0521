package paretoscope.simulator.agent;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.Task;
import paretoscope.simulator.episode.Tasks;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.simulator.world.Worlds;

/**
 * Prints what agents reach and how long they take: pattern of worlds, task or {@code all}, agents.
 */
public final class EpisodeFigures {
  private EpisodeFigures() {}

  public static void main(String[] words) {
    List<Task> tasks = words[1].equals("all") ? Tasks.all() : List.of(Tasks.named(words[1]));
    for (WorldSpec spec : Worlds.matching(words[0])) {
      PreparedWorld world = PreparedWorld.of(World.of(spec, 0));
      for (Task task : tasks) {
        for (String name : List.of(words).subList(2, words.length)) {
          System.out.println(line(world, task, AgentSpec.named(name)));
        }
      }
    }
  }

  private static String line(PreparedWorld world, Task task, AgentSpec agent) {
    long start = cpu();
    EpisodeResult result = Episode.run(world, task, agent.name(), agent.create(world), 1);
    double ms = (cpu() - start) / 1e6;
    return String.format(
        Locale.ROOT,
        "%-34s %-40s DEC-AUC %.3f best %.3f to 50 %%: %s looks %d, %.2f ms of CPU each, lost %d %s",
        result.environment(),
        result.agent(),
        result.decAuc().orElse(Double.NaN),
        result.curve().best(),
        share(result.electronsTo(0.5), result.curve().budgetElectrons()),
        result.steps().size(),
        ms / Math.max(1, result.steps().size()),
        result.steps().stream().mapToInt(EpisodeResult.Taken::lostAtoms).max().orElse(0),
        result.failure().orElse(""));
  }

  /** Time of this thread alone: others may keep the cores busy. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String share(OptionalDouble electrons, long budget) {
    return electrons.isPresent()
        ? String.format(Locale.ROOT, "%.2f", electrons.getAsDouble() / budget)
        : "never";
  }
}
