package paretoscope.simulator.episode;

import paretoscope.core.image.Plane;
import paretoscope.simulator.acquisition.Look;

/**
 * An image and how it was recorded.
 *
 * @param number of the look in its episode, from 1 on
 * @param look the dose really given and where; the beam may have been elsewhere by scan errors
 * @param counts as read out of the detector
 */
public record Recording(int number, Look look, Plane counts) {}
