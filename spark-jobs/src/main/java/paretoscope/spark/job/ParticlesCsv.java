package paretoscope.spark.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import paretoscope.core.report.ReportCsv;
import paretoscope.core.segment.PixelBox;
import paretoscope.spark.store.ParticleRecord;
import paretoscope.spark.store.RunTables;

/** Particles as a file for spreadsheets, beside the Parquet tables. */
final class ParticlesCsv {
  private static final String HEAD =
      "image,particle,area_px,area_nm2,equivalent_diameter_nm,centre_x_px,centre_y_px,"
          + "left_px,top_px,right_px,bottom_px,circularity,aspect_ratio,rectangularity,"
          + "touches_border,touching,predicted_iou,stability\n";

  private ParticlesCsv() {}

  /** Writes {@code particles.csv} into the folder. */
  static Path write(Path folder, Configuration hadoop, RunTables tables) {
    Path path = new Path(folder, "particles.csv");
    new PlainFile(path, hadoop)
        .write(
            out -> {
              out.write(HEAD);
              eachLine(tables, out);
            },
            "the table `particles` holds the same");
    return path;
  }

  private static void eachLine(RunTables tables, Writer out) throws IOException {
    try {
      tables.particles(
          particle -> {
            try {
              out.write(line(particle));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String line(ParticleRecord particle) {
    ParticleRecord.Size size = particle.size();
    PixelBox box = particle.box();
    return String.join(
            ",",
            ReportCsv.cell(particle.imageId()),
            String.valueOf(particle.number()),
            String.valueOf(size.areaPx()),
            number(size.areaNm2()),
            number(size.equivalentDiameterNm()),
            String.format(Locale.ROOT, "%.3f,%.3f", size.centreXPx(), size.centreYPx()),
            "%d,%d,%d,%d".formatted(box.left(), box.top(), box.right(), box.bottom()),
            number(size.circularity()),
            number(size.aspectRatio()),
            number(size.rectangularity()),
            String.valueOf(particle.touchesBorder()),
            String.valueOf(particle.touching()),
            number(particle.predictedIou()),
            number(particle.stability()))
        + "\n";
  }

  /** Empty where there is no such number. */
  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6g", value);
  }
}
