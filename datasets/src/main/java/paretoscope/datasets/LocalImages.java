package paretoscope.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import paretoscope.core.error.UserError;

/**
 * The images of this machine that a folder, file or glob names.
 *
 * @param sources in natural order, named relative to the folder
 * @param selection what was taken and what was passed over
 */
public record LocalImages(List<ImageSource> sources, ImageSelection selection) {
  public LocalImages {
    sources = List.copyOf(sources);
  }

  /**
   * Lists the images; none is opened. A file named outright is taken whatever its ending.
   *
   * @throws UserError if there is no such folder, or no image in it
   */
  public static LocalImages list(String folderOrGlob) {
    try {
      Path literal = Path.of(folderOrGlob);
      if (Files.isRegularFile(literal)) {
        LocalFile file = LocalFile.of(literal);
        return new LocalImages(List.of(file), new ImageSelection(List.of(file.name()), 0, 0));
      }
      boolean folder = Files.isDirectory(literal) && !folderOrGlob.isBlank();
      ImagePattern pattern = ImagePattern.of(folder ? quoted(folderOrGlob) : folderOrGlob);
      Path base = folder ? literal : Path.of(pattern.base());
      if (!Files.isDirectory(base)) {
        throw new UserError("images folder " + base + " does not exist; check the path.");
      }
      ImageSelection selection = pattern.select(names(base, pattern.recursive()));
      selection.orRefuse(folderOrGlob);
      return new LocalImages(sources(base, selection), selection);
    } catch (InvalidPathException e) {
      throw new UserError("images path " + e.getMessage() + " is no path; check it.", e);
    } catch (IOException | UncheckedIOException e) {
      throw new UserError(
          "images folder "
              + folderOrGlob
              + " cannot be listed ("
              + e.getMessage()
              + "); check its permissions.",
          e);
    }
  }

  /** The name of a folder that exists is no glob, whatever characters it has. */
  private static String quoted(String folder) {
    return folder.replaceAll("[*?\\[{\\\\]", "_");
  }

  private static List<String> names(Path base, boolean recursive) throws IOException {
    try (Stream<Path> files = Files.walk(base, recursive ? 64 : 1)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> base.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  private static List<ImageSource> sources(Path base, ImageSelection selection) {
    return selection.images().stream()
        .<ImageSource>map(name -> new LocalFile(name, base.resolve(name)))
        .toList();
  }
}
