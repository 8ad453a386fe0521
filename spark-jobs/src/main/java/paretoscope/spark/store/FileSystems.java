package paretoscope.spark.store;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Hadoop's file systems. */
public final class FileSystems {
  private FileSystems() {}

  /**
   * The one of a path.
   *
   * @throws IOException also where the library of the path's scheme is not there, for which Hadoop
   *     has no checked exception
   */
  public static FileSystem of(Path path, Configuration hadoop) throws IOException {
    try {
      return path.getFileSystem(hadoop);
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof ClassNotFoundException missing) {
          throw new IOException(
              "what reads and writes %s: is not here (%s); behind `--`, --jars must name its jars, as docs/cluster.md says"
                  .formatted(path.toUri().getScheme(), missing.getMessage()),
              e);
        }
      }
      throw e;
    }
  }
}
