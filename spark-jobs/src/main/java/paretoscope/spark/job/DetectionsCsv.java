package paretoscope.spark.job;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import paretoscope.core.report.ReportCsv;
import paretoscope.core.spot.Blob;
import paretoscope.spark.store.DetectionRecord;
import paretoscope.spark.store.ImageRecord;
import paretoscope.spark.store.RunTables;

/** Detections as a file for spreadsheets, beside the Parquet tables. */
final class DetectionsCsv {
  /** Rows that spreadsheets can open; more are left to the tables. */
  static final long MOST_ROWS = 1_000_000;

  private static final String HEAD = "image,y_px,x_px,sigma_px,response,y_nm,x_nm\n";

  private DetectionsCsv() {}

  /** Writes {@code detections.csv} into the folder. */
  static Path write(Path folder, Configuration hadoop, RunTables tables) {
    Map<String, Double> sizes = new HashMap<>();
    for (ImageRecord image : tables.images()) {
      sizes.put(image.id(), image.pixelSizeNm());
    }
    Path path = new Path(folder, "detections.csv");
    new PlainFile(path, hadoop)
        .write(
            out -> {
              out.write(HEAD);
              for (DetectionRecord row : tables.detections(tables.config().studies().get(0))) {
                out.write(line(row, sizes.get(row.imageId())));
              }
            },
            "the table `detections` holds the same");
    return path;
  }

  private static String line(DetectionRecord row, double sizeNm) {
    Blob blob = row.blob();
    String nm =
        Double.isNaN(sizeNm)
            ? ","
            : String.format(Locale.ROOT, "%.5f,%.5f", blob.y() * sizeNm, blob.x() * sizeNm);
    return String.format(
        Locale.ROOT,
        "%s,%.3f,%.3f,%.3f,%.6g,%s\n",
        ReportCsv.cell(row.imageId()),
        blob.y(),
        blob.x(),
        blob.sigma(),
        blob.response(),
        nm);
  }
}
