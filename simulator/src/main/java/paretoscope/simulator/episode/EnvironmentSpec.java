package paretoscope.simulator.episode;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.simulator.world.WorldSpec;

/**
 * What is published about an environment: all an agent may know beforehand.
 *
 * @param id versioned, for instance {@code defect-census/srtio3-easy-v1}
 * @param world what defines the world, but for its seed
 * @param task name of the task
 * @param goal the task in words
 * @param phases names of the phases that the world may have
 */
public record EnvironmentSpec(
    String id, WorldSpec world, String task, String goal, List<String> phases) {
  public EnvironmentSpec {
    Require.that(
        id != null && id.matches("[a-z0-9-]+/[a-z0-9-]+-v[1-9][0-9]*"),
        "id of an environment",
        id,
        "must be a task and a versioned world, as in defect-census/srtio3-easy-v1",
        id);
    Require.text("task of " + id, task);
    Require.text("goal of " + id, goal);
    phases = List.copyOf(phases);
  }
}
