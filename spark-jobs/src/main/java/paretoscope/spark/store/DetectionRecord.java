package paretoscope.spark.store;

import paretoscope.core.spot.Blob;

/**
 * One spot that a candidate found in an image.
 *
 * @param index place in the detector's order, from 0
 */
public record DetectionRecord(
    String study, String imageId, String candidateId, int index, Blob blob) {}
