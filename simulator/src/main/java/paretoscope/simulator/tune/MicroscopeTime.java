package paretoscope.simulator.tune;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.simulator.agent.EpisodeResult;

/**
 * How long looks would keep a microscope busy. A model, so that equal episodes take equal time: the
 * beam dwells equally long at every scan position, whatever the dose, and each look takes a fixed
 * time besides.
 *
 * @param dwellMicroseconds of the beam at a scan position [µs]
 * @param lookSeconds to move, settle and read out, for each look [s]
 */
public record MicroscopeTime(double dwellMicroseconds, double lookSeconds) {
  private static final double SECONDS = 1e-6;

  public MicroscopeTime {
    Require.positive("dwell time [µs]", dwellMicroseconds);
    Require.positive("time for each look [s]", lookSeconds);
  }

  /** Time of an episode [s]. */
  public double seconds(List<EpisodeResult.Taken> steps) {
    long positions = steps.stream().mapToLong(step -> step.look().view().pixels()).sum();
    return positions * dwellMicroseconds * SECONDS + steps.size() * lookSeconds;
  }
}
