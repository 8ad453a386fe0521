package paretoscope.spark.store;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import paretoscope.core.error.UserError;

/** Hadoop's file systems. */
public final class FileSystems {
  private FileSystems() {}

  /**
   * A folder or file as a user names it.
   *
   * @param option what the user calls it, for instance {@code --out}
   * @throws UserError if that is no path, or holds a password
   */
  public static Path path(String option, String name) {
    if (name.isBlank()) {
      throw new UserError(
          option + " is empty; name a folder (is a variable of the shell not set?).");
    }
    Path path;
    try {
      path = new Path(name);
    } catch (IllegalArgumentException e) {
      throw new UserError(
          "%s (%s) is no path: what stands before a colon is a file system such as hdfs:; for a name with a colon write ./%s"
              .formatted(option, name, name),
          e);
    }
    String who = path.toUri().getRawUserInfo();
    if (who != null && who.contains(":")) {
      throw new UserError(
          option
              + " holds a password; put keys into a private file of settings, as docs/cluster.md says.");
    }
    if (String.valueOf(path.toUri().getScheme()).matches("https?|ftp")) {
      throw new UserError(
          "%s (%s) is a web address; name a folder of this machine, of HDFS or of S3."
              .formatted(option, name));
    }
    return path;
  }

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
