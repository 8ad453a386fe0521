package paretoscope.spark.job;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import paretoscope.core.segment.PixelBox;
import paretoscope.spark.store.ImageRecord;
import paretoscope.spark.store.LabelFiles;
import paretoscope.spark.store.ParticleRecord;
import paretoscope.spark.store.RunTables;

/**
 * All masks of a run as COCO's JSON, with compressed run lengths, beside the Parquet tables. Boxes
 * are as COCO counts them: left, top, width, height in whole pixels. Written particle by particle.
 */
final class CocoFile {
  private static final int PARTICLE = 1;

  private final RunTables tables;
  private final LabelNames labels;

  private final Map<String, Placed> images = new HashMap<>();
  private int particles;

  /** An image and its number in the file. */
  private record Placed(int number, ImageRecord image) {}

  private CocoFile(RunTables tables, LabelNames labels) {
    this.tables = tables;
    this.labels = labels;
  }

  /** Writes {@code masks.json} into the folder. */
  static Path write(Path folder, Configuration hadoop, RunTables tables, LabelNames labels) {
    Path path = new Path(folder, "masks.json");
    new PlainFile(path, hadoop)
        .write(
            out -> new CocoFile(tables, labels).write(out),
            "the column `rle` of the table `particles` holds the same");
    return path;
  }

  private void write(Writer out) throws IOException {
    JsonFactory factory = JsonFactory.builder().build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeObjectFieldStart("info");
      json.writeStringField("description", tables.config().name());
      json.writeStringField("run_id", tables.config().runId());
      json.writeEndObject();
      json.writeArrayFieldStart("images");
      for (ImageRecord image : tables.images()) {
        if (image.ok()) {
          image(json, image);
        }
      }
      json.writeEndArray();
      json.writeArrayFieldStart("categories");
      json.writeStartObject();
      json.writeNumberField("id", PARTICLE);
      json.writeStringField("name", "particle");
      json.writeEndObject();
      json.writeEndArray();
      json.writeArrayFieldStart("annotations");
      annotations(json);
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void image(JsonGenerator json, ImageRecord image) throws IOException {
    images.put(image.id(), new Placed(images.size() + 1, image));
    json.writeStartObject();
    json.writeNumberField("id", images.size());
    json.writeStringField("file_name", image.id());
    json.writeNumberField("height", image.heightPx());
    json.writeNumberField("width", image.widthPx());
    if (!Double.isNaN(image.pixelSizeNm())) {
      json.writeNumberField("pixel_size_nm", image.pixelSizeNm());
    }
    json.writeStringField("label_file", LabelFiles.FOLDER + "/" + labels.of(image.id()));
    json.writeEndObject();
  }

  private void annotations(JsonGenerator json) throws IOException {
    try {
      tables.particles(
          particle -> {
            try {
              annotation(json, particle);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void annotation(JsonGenerator json, ParticleRecord particle) throws IOException {
    Placed placed = images.get(particle.imageId());
    json.writeStartObject();
    json.writeNumberField("id", ++particles);
    json.writeNumberField("image_id", placed.number());
    json.writeNumberField("category_id", PARTICLE);
    json.writeNumberField("label", particle.number());
    json.writeObjectFieldStart("segmentation");
    json.writeArrayFieldStart("size");
    json.writeNumber(placed.image().heightPx());
    json.writeNumber(placed.image().widthPx());
    json.writeEndArray();
    json.writeStringField("counts", particle.rle());
    json.writeEndObject();
    PixelBox box = particle.box();
    json.writeArrayFieldStart("bbox");
    json.writeNumber(box.left());
    json.writeNumber(box.top());
    json.writeNumber(box.width() + 1);
    json.writeNumber(box.height() + 1);
    json.writeEndArray();
    json.writeNumberField("area", particle.size().areaPx());
    json.writeNumberField("iscrowd", 0);
    number(json, "score", particle.predictedIou());
    number(json, "stability_score", particle.stability());
    json.writeEndObject();
  }

  /** JSON has no NaN: a number that does not exist is left out. */
  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    }
  }
}
