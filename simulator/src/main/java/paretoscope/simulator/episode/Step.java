package paretoscope.simulator.episode;

/**
 * What a step leads to.
 *
 * @param observation what the agent sees
 * @param reward growth of the best information so far; all rewards of an episode add up to it
 * @param terminated whether the agent has ended the episode
 * @param truncated whether the episode ended because nothing is left of the budget
 * @param info not for agents
 */
public record Step(
    Observation observation, double reward, boolean terminated, boolean truncated, Info info) {
  /** Whether the episode has ended, one way or the other. */
  public boolean over() {
    return terminated || truncated;
  }
}
