package paretoscope.spark.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import paretoscope.core.config.StudyFile;
import paretoscope.core.error.UserError;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.store.FileSystems;

/** Finds study files: on a file system, or else among those shipped in the jar. */
final class StudyFiles {
  private StudyFiles() {}

  /**
   * The text of a study file, for instance {@code conf/log-atoms.yaml}.
   *
   * @throws UserError if it is neither there nor shipped
   */
  static StudyText read(String name, List<String> overrides) {
    try {
      Path path = new Path(name);
      FileSystem system = FileSystems.of(path, new Configuration());
      if (system.exists(path)) {
        try (InputStream in = system.open(path)) {
          return text(name, in, overrides);
        }
      }
      String shipped = "/conf/" + path.getName();
      try (InputStream in = StudyFiles.class.getResourceAsStream(shipped)) {
        if (in == null) {
          throw new UserError(
              "study file " + name + " does not exist; conf/demo.yaml is one to start from.");
        }
        return text(name, in, overrides);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError("study file " + name + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static StudyText text(String name, InputStream in, List<String> overrides)
      throws IOException {
    // one byte more than is allowed tells a file that is too long, without holding all of it
    byte[] bytes = in.readNBytes(StudyFile.MAX_BYTES + 1);
    return new StudyText(name, new String(bytes, StandardCharsets.UTF_8), overrides);
  }
}
