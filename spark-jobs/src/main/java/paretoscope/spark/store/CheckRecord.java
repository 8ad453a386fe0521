package paretoscope.spark.store;

import paretoscope.simulator.tune.EpisodeScores;

/**
 * An episode of a point of interest of a tuned agent.
 *
 * @param candidateId of the point
 * @param heldOut whether the search had no part in its world
 * @param episode its agent, world and task
 */
public record CheckRecord(
    String candidateId, boolean heldOut, EpisodeKey episode, EpisodeScores scores) {}
