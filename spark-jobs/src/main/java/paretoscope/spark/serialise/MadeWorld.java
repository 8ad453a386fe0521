package paretoscope.spark.serialise;

import java.util.List;
import paretoscope.spark.store.PartFile;
import paretoscope.spark.store.WorldRecord;

/**
 * What one task of {@code worlds} did.
 *
 * @param parts files it wrote
 * @param machine where it calculated, empty for the processor of the executor
 * @param worlds the world it was to describe, if it was
 */
public record MadeWorld(List<PartFile> parts, String machine, List<WorldRecord> worlds) {
  public MadeWorld {
    parts = List.copyOf(parts);
    worlds = List.copyOf(worlds);
  }
}
