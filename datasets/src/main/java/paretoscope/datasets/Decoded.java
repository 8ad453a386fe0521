package paretoscope.datasets;

import paretoscope.core.image.Plane;

/** What a format's decoder hands back: pixels, not yet checked for NaN and constancy. */
record Decoded(Plane plane, String samples, int pages, PixelSize pixelSize) {
  static Decoded plain(Plane plane, String samples) {
    return new Decoded(plane, samples, 1, PixelSize.UNKNOWN);
  }
}
