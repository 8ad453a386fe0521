package paretoscope.simulator.agent;

import java.util.List;
import java.util.Optional;
import paretoscope.simulator.episode.Action;
import paretoscope.simulator.episode.Claim;

/**
 * Explores a world. All it knows of an episode is in the {@link ExperimentState}; random numbers
 * come from its seeds. One that keeps something for itself must forget it when the state is empty
 * again, or serve one episode only.
 */
public interface Agent {
  /** Where to look next, and with which dose; empty to end the episode. */
  Optional<Action.Scan> next(ExperimentState state);

  /** What it claims to know, now that there is a new recording: {@link ExperimentState#latest}. */
  List<Claim> claims(ExperimentState state);
}
