package paretoscope.spark.store;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import paretoscope.core.error.UserError;

/** Keeps folders that are written out of those that are read. */
public final class Apart {
  private Apart() {}

  /**
   * Refuses to write into what is read.
   *
   * @param out folder of {@code --out}
   * @param read folder of a run
   * @throws UserError if one is the other or lies in it
   */
  public static void require(String out, String read, Configuration hadoop) {
    Path to = resolved(FileSystems.path("--out", out), hadoop);
    Path from = resolved(FileSystems.path("the run's folder", read), hadoop);
    if (upwards(to).anyMatch(from::equals) || upwards(from).anyMatch(to::equals)) {
      throw new UserError(
          "--out (%s) must not be %s, nor lie in it or hold it; name a folder beside it."
              .formatted(out, read));
    }
  }

  /** The run that a folder lies in, if any. */
  static Optional<Path> around(Path folder, FileSystem files, Configuration hadoop) {
    return upwards(resolved(folder, hadoop)).skip(1).filter(up -> isRun(up, files)).findFirst();
  }

  private static boolean isRun(Path folder, FileSystem files) {
    try {
      return files.exists(new Path(folder, RunFolder.CONFIG))
          && files.exists(new Path(folder, Manifests.FOLDER));
    } catch (IOException e) {
      return false; // what cannot be looked into is no run that could be read
    }
  }

  private static Stream<Path> upwards(Path folder) {
    return Stream.iterate(folder, up -> up != null, Path::getParent);
  }

  /** A path without links, as far as that can be known. */
  private static Path resolved(Path folder, Configuration hadoop) {
    return Storage.reading(
        folder.toString(),
        () -> {
          FileSystem files = FileSystems.of(folder, hadoop);
          Path whole = files.makeQualified(folder);
          return files.getScheme().equals("file")
              ? new Path("file", "", new File(whole.toUri().getPath()).getCanonicalPath())
              : whole;
        });
  }
}
