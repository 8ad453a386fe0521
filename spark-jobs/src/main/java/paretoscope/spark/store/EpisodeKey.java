package paretoscope.spark.store;

import paretoscope.core.error.Require;
import paretoscope.simulator.world.Variant;

/**
 * One episode of a run.
 *
 * @param variant under which assumptions the world is
 * @param task name
 * @param agent full name
 */
public record EpisodeKey(WorldKey world, Variant variant, String task, String agent) {
  public EpisodeKey {
    Require.text("task", task);
    Require.text("agent", agent);
  }

  @Override
  public String toString() {
    String assumption = variant.equals(Variant.BASELINE) ? "" : " under " + variant.name();
    return agent + " at " + task + " in " + world + assumption;
  }
}
