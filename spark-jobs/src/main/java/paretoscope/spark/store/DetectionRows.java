package paretoscope.spark.store;

import java.util.List;
import paretoscope.core.spot.Blob;

/** The table {@code detections}. */
final class DetectionRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("image_id", "as in images"),
          Column.text("candidate_id", "as in archive"),
          Column.integer("blob_index", "place in the detector's order, from 0"),
          Column.real("y_px", "row of the centre [px], 0 at the top pixel's centre"),
          Column.real("x_px", "column of the centre [px], 0 at the left pixel's centre"),
          Column.real("sigma_px", "standard deviation of the Gaussian of its size [px]"),
          Column.real("y_nm", "y_px times the pixel size [nm], NULL where that is unknown"),
          Column.real("x_nm", "x_px times the pixel size [nm], NULL where that is unknown"),
          Column.real("sigma_nm", "sigma_px times the pixel size [nm], NULL where unknown"),
          Column.real("response", "the detector's answer there, greater is clearer"));

  private DetectionRows() {}

  static Object[] row(
      RowStamp stamp, String imageId, double pixelSizeNm, String candidateId, int i, Blob blob) {
    return stamp.row(
        imageId,
        candidateId,
        i,
        blob.y(),
        blob.x(),
        blob.sigma(),
        blob.y() * pixelSizeNm,
        blob.x() * pixelSizeNm,
        blob.sigma() * pixelSizeNm,
        blob.response());
  }

  static DetectionRecord read(Row row) {
    return new DetectionRecord(
        row.study(),
        row.text("image_id"),
        row.text("candidate_id"),
        row.integer("blob_index"),
        new Blob(row.real("y_px"), row.real("x_px"), row.real("sigma_px"), row.real("response")));
  }
}
