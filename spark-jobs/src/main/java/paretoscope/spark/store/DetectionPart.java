package paretoscope.spark.store;

import java.util.List;
import paretoscope.core.image.Micrograph;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;

/** Detections on their way into one file, spot by spot. Closing it unfinished removes the file. */
public final class DetectionPart implements AutoCloseable {
  private final PartWriter writer;
  private final RowStamp stamp;

  DetectionPart(PartWriter writer, RowStamp stamp) {
    this.writer = writer;
    this.stamp = stamp;
  }

  /** Adds what a candidate found in an image. */
  public void add(String candidateId, Micrograph image, Detections found) {
    write(writer, stamp, candidateId, image, found);
  }

  static void write(
      PartWriter to, RowStamp stamp, String candidateId, Micrograph image, Detections found) {
    List<Blob> blobs = found.blobs();
    for (int i = 0; i < blobs.size(); i++) {
      double size = image.pixelSizeNm();
      to.write(DetectionRows.row(stamp, image.id(), size, candidateId, i, blobs.get(i)));
    }
  }

  /** Closes the file and says what the driver has to adopt. */
  public PartFile finish() {
    return writer.finish();
  }

  @Override
  public void close() {
    writer.close();
  }
}
