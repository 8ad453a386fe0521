package paretoscope.simulator.agent;

import java.util.Optional;
import paretoscope.simulator.acquisition.View;

/** Decides where to look. */
public interface Navigator {
  /** The next view; empty where nothing is worth another look. */
  Optional<View> next(ExperimentState state, Plan plan);
}
