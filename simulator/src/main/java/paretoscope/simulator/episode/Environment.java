package paretoscope.simulator.episode;

/**
 * A world to act in, by the contract of Gymnasium (Towers et al. 2024, arXiv:2407.17032): reset,
 * then steps until the episode is over. Equal seeds, options and actions give equal bits. Not safe
 * for use by several threads.
 */
public interface Environment extends AutoCloseable {
  /**
   * Begins an episode; may be called at any time.
   *
   * @param seed of all chance in the episode. The world is the same for every seed
   * @param options what differs in this episode
   */
  Start reset(long seed, ResetOptions options);

  /**
   * Does something.
   *
   * @throws IllegalArgumentException if the action is not one of the action space, claims something
   *     about a view that was not looked at, or names unknown phases
   * @throws IllegalStateException before the first reset, after the end of an episode, or for a
   *     second report without a look since
   */
  Step step(Action action);

  /** What can be done. */
  ActionSpace actionSpace();

  /** What can be observed; depends on the budget of the episode. */
  ObservationSpace observationSpace();

  /** The field as recorded so far, as PNG: black where nothing was, looks outlined. */
  byte[] render();

  /** What is published about it. */
  EnvironmentSpec spec();

  /** Lets go of the world; only {@link #reset} may follow. */
  @Override
  void close();
}
