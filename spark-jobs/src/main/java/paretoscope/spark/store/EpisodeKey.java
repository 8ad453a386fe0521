package paretoscope.spark.store;

import paretoscope.core.error.Require;

/**
 * One episode of a run.
 *
 * @param task name
 * @param agent full name
 */
public record EpisodeKey(WorldKey world, String task, String agent) {
  public EpisodeKey {
    Require.text("task", task);
    Require.text("agent", agent);
  }

  @Override
  public String toString() {
    return agent + " at " + task + " in " + world;
  }
}
