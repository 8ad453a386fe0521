package paretoscope.simulator.agent;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.episode.DoseCurve;

/**
 * What came of an episode.
 *
 * @param environment its versioned id
 * @param worldSeed which of the worlds of this id
 * @param agent name of the agent
 * @param seed of the episode
 * @param steps one for each look
 * @param curve information after each look
 * @param failure why the agent or the environment gave up, as {@code type: message}; empty if the
 *     episode came to its end. Steps and curve then tell what was reached before
 */
public record EpisodeResult(
    String environment,
    long worldSeed,
    String agent,
    long seed,
    List<Taken> steps,
    DoseCurve curve,
    Optional<String> failure) {
  /**
   * A look and what was known after it.
   *
   * @param number from 1 on
   * @param look where, and the dose really given
   * @param spentElectrons in all so far [e]
   * @param information of what the agent claims, 0 to 1
   * @param lostAtoms in all so far
   */
  public record Taken(
      int number, Look look, long spentElectrons, double information, int lostAtoms) {}

  public EpisodeResult {
    steps = List.copyOf(steps);
  }

  /**
   * Area under the curve of best information so far over dose, 0 to 1, measured at each look; empty
   * if the episode failed, which is no score of 0.
   */
  public OptionalDouble decAuc() {
    return failure.isPresent() ? OptionalDouble.empty() : OptionalDouble.of(curve.area());
  }

  /** Dose to a share of all information [e]; empty if never reached. */
  public OptionalDouble electronsTo(double information) {
    return curve.electronsTo(information);
  }
}
