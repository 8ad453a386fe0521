package paretoscope.spark.job;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import paretoscope.core.error.UserError;
import paretoscope.spark.store.FileSystems;

/** A file beside the tables, for people and spreadsheets; it can be made again from the tables. */
record PlainFile(Path path, Configuration hadoop) {
  /** What the file holds. */
  @FunctionalInterface
  interface Content {
    void to(Writer out) throws IOException;
  }

  /**
   * Writes the file, over one that is there.
   *
   * @param wayOut what to do once there is space, and the like
   * @throws UserError if it cannot be written
   */
  void write(Content content, String wayOut) {
    try {
      FileSystem system = FileSystems.of(path, hadoop);
      system.setWriteChecksum(false); // no .crc files beside what people open
      try (Writer out = new OutputStreamWriter(system.create(path, true), StandardCharsets.UTF_8)) {
        content.to(out);
      }
    } catch (FSError e) {
      // Hadoop's local file system throws an Error where a disk is full
      throw trouble(e.getCause() == null ? e : e.getCause(), wayOut);
    } catch (IOException e) {
      throw trouble(e, wayOut);
    }
  }

  private UserError trouble(Throwable cause, String wayOut) {
    return new UserError(
        "cannot write " + path + ": " + cause.getMessage() + "; " + wayOut + ".", cause);
  }
}
