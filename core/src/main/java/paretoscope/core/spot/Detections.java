package paretoscope.core.spot;

import java.util.List;

/** The spots found in one image, in the detector's order. */
public record Detections(List<Blob> blobs) {
  public static final Detections NONE = new Detections(List.of());

  public Detections {
    blobs = List.copyOf(blobs);
  }

  public int count() {
    return blobs.size();
  }
}
