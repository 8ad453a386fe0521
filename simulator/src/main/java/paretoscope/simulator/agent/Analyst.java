package paretoscope.simulator.agent;

import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.Recording;

/** Reads images. */
public interface Analyst {
  /** What there is in a recording; places are those of the field [nm], inside the look's view. */
  Findings read(Recording recording, ExperimentState state);
}
