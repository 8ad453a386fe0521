package paretoscope.spark.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.image.Micrograph;
import paretoscope.datasets.LoadedImage;
import paretoscope.datasets.UnreadableImage;
import paretoscope.spark.evaluate.ImageReading;
import paretoscope.spark.serialise.ImageFile;
import paretoscope.spark.store.ImageRecord;

/**
 * What came of looking at every image once.
 *
 * @param records one per image, readable or not
 * @param usable the readable ones, with their checksums
 */
record ImageIntake(List<ImageRecord> records, List<ImageFile> usable) {
  ImageIntake {
    records = List.copyOf(records);
    usable = List.copyOf(usable);
  }

  /** Opens every image, several at a time; keeps no pixels. */
  static ImageIntake of(List<ImageFile> files, ImageReading reading) {
    List<ImageRecord> records = files.parallelStream().map(f -> record(f, reading)).toList();
    Map<String, ImageRecord> byId = new LinkedHashMap<>();
    records.forEach(record -> byId.put(record.id(), record));
    List<ImageFile> usable =
        files.stream()
            .filter(f -> byId.get(f.id()).ok())
            .map(f -> checked(f, byId.get(f.id()).sha256()))
            .toList();
    return new ImageIntake(records, usable);
  }

  /** Images that could not be used. */
  List<ImageRecord> refused() {
    return records.stream().filter(r -> !r.ok()).toList();
  }

  private static ImageFile checked(ImageFile file, String sha256) {
    return new ImageFile(file.id(), file.uri(), sha256, file.pixelSizeNm());
  }

  /** The row of one image. */
  static ImageRecord record(ImageFile file, ImageReading reading) {
    try {
      return record(file, reading.read(file));
    } catch (UnreadableImage e) {
      String reason = String.valueOf(e.getMessage());
      return new ImageRecord(file.id(), file.uri(), 0, 0, Double.NaN, "", "", false, reason);
    }
  }

  /** The row of an image that was read. */
  static ImageRecord record(ImageFile file, ImageReading.Taken taken) {
    Micrograph image = taken.micrograph();
    LoadedImage loaded = taken.loaded();
    return new ImageRecord(
        file.id(),
        file.uri(),
        image.pixels().height(),
        image.pixels().width(),
        image.pixelSizeNm(),
        loaded.samples(),
        taken.sha256(),
        true,
        "");
  }
}
