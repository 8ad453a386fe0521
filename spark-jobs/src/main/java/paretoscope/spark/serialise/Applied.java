package paretoscope.spark.serialise;

import java.util.List;
import paretoscope.spark.store.ImageRecord;
import paretoscope.spark.store.PartFile;

/**
 * What one task of {@code apply} did.
 *
 * @param parts files of tables it wrote
 * @param images one per image it was given
 * @param counts spots or particles found, one per image; 0 where it failed
 */
public record Applied(List<PartFile> parts, List<ImageRecord> images, List<Integer> counts) {
  public Applied {
    parts = List.copyOf(parts);
    images = List.copyOf(images);
    counts = List.copyOf(counts);
  }
}
