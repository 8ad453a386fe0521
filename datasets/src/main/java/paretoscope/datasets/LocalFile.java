package paretoscope.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of this machine.
 *
 * @param name unique within a run, shown in messages
 * @param path where it lies
 */
public record LocalFile(String name, Path path) implements ImageSource {
  /** A file under its own name. */
  public static LocalFile of(Path path) {
    Path last = path.getFileName();
    return new LocalFile(last == null ? path.toString() : last.toString(), path);
  }

  @Override
  public long length() throws IOException {
    if (Files.isDirectory(path)) {
      throw new IsDirectory(path.toString());
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new IOException("it is no regular file but a pipe or device");
    }
    return Files.size(path);
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }
}
