package paretoscope.bench;

import java.nio.file.Path;
import paretoscope.core.image.Micrograph;
import paretoscope.datasets.LocalFile;
import paretoscope.datasets.MicrographReader;
import paretoscope.datasets.UnreadableImage;

/** Reads images for benchmarks. */
public final class Images {
  private Images() {}

  public static Micrograph read(Path path) {
    try {
      return new MicrographReader().read(LocalFile.of(path)).micrograph();
    } catch (UnreadableImage e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
