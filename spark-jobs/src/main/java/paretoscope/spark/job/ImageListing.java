package paretoscope.spark.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import paretoscope.core.error.UserError;
import paretoscope.datasets.ImagePattern;
import paretoscope.datasets.ImageSelection;
import paretoscope.spark.serialise.ImageFile;
import paretoscope.spark.store.FileSystems;

/**
 * The images that folders, files and globs on any of Hadoop's file systems name. None is opened.
 *
 * @param files in natural order, ids unique
 * @param hidden files passed over because their name starts with a dot
 * @param others files passed over because of their ending
 */
record ImageListing(List<ImageFile> files, int hidden, int others) {
  ImageListing {
    files = List.copyOf(files);
  }

  /**
   * Lists them.
   *
   * @param pixelSizeNm for images that do not say their own, NaN if unknown
   * @throws UserError if a folder does not exist or there is no image at all
   */
  static ImageListing of(List<String> wanted, double pixelSizeNm, Configuration hadoop) {
    Map<String, ImageFile> byUri = new LinkedHashMap<>();
    int hidden = 0;
    int others = 0;
    for (String one : wanted) {
      try {
        Path literal = FileSystems.path("--images", one);
        FileSystem system = FileSystems.of(literal, hadoop);
        FileStatus status = existing(system, literal);
        if (status != null && status.isFile()) {
          add(byUri, literal.getName(), status.getPath(), pixelSizeNm);
          continue;
        }
        ImagePattern pattern = status == null ? ImagePattern.of(one) : null;
        Path base = pattern == null ? literal : new Path(pattern.base());
        ImagePattern within = pattern == null ? ImagePattern.of("folder") : pattern;
        Map<String, Path> below = below(system, base, within.recursive());
        ImageSelection selection = within.select(List.copyOf(below.keySet()));
        hidden += selection.hidden();
        others += selection.others();
        selection.images().forEach(name -> add(byUri, name, below.get(name), pixelSizeNm));
        if (wanted.size() == 1) {
          selection.orRefuse(one);
        }
      } catch (FileNotFoundException e) {
        throw new UserError(
            "--images (" + one + "): there is no such folder or file; check the path.", e);
      } catch (IOException | IllegalArgumentException e) {
        throw new UserError(
            "--images (" + one + ") cannot be listed: " + e.getMessage() + "; check the path.", e);
      }
    }
    new ImageSelection(byUri.values().stream().map(ImageFile::id).toList(), hidden, others)
        .orRefuse(String.join(" ", wanted));
    return new ImageListing(distinct(List.copyOf(byUri.values())), hidden, others);
  }

  private static FileStatus existing(FileSystem system, Path path) throws IOException {
    try {
      return system.getFileStatus(path);
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  private static void add(Map<String, ImageFile> byUri, String id, Path path, double pixelSizeNm) {
    String uri = path.toUri().toString();
    byUri.putIfAbsent(uri, new ImageFile(id, uri, "", pixelSizeNm));
  }

  private static Map<String, Path> below(FileSystem system, Path base, boolean deep)
      throws IOException {
    Path root = system.getFileStatus(base).getPath();
    Map<String, Path> below = new LinkedHashMap<>();
    RemoteIterator<LocatedFileStatus> files = system.listFiles(root, deep);
    while (files.hasNext()) {
      Path path = files.next().getPath();
      String name = root.toUri().relativize(path.toUri()).getPath();
      below.put(name, path);
    }
    return below;
  }

  /** Images of one name in several folders get as much of their path as tells them apart. */
  private static List<ImageFile> distinct(List<ImageFile> files) {
    Map<String, Long> times = new LinkedHashMap<>();
    files.forEach(f -> times.merge(f.id(), 1L, Long::sum));
    List<ImageFile> named = new ArrayList<>();
    for (ImageFile file : files) {
      boolean alone = times.get(file.id()) == 1;
      String id = alone ? file.id() : URI.create(file.uri()).getPath();
      named.add(new ImageFile(id, file.uri(), file.sha256(), file.pixelSizeNm()));
    }
    return named;
  }
}
