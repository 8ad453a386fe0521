package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/** The files in a run folder that do not count, so that a folder of a table holds each row once. */
final class Leftovers {
  /** Where files go that counted once, before the run was damaged. */
  static final String ASIDE = "set-aside";

  private final Storage storage;
  private final List<String> parts;

  /**
   * @param counting paths of the files that stay
   */
  Leftovers(Storage storage, Set<String> counting) {
    this.storage = storage;
    this.parts = parts(storage).stream().filter(part -> !counting.contains(part)).toList();
  }

  /** Paths of all files of all tables, whether they count or not, the oldest first. */
  static List<String> parts(Storage storage) {
    List<String> parts = new ArrayList<>();
    for (Table table : Table.values()) {
      String folder = PartFile.folder(table.title());
      storage.list(folder).forEach(file -> parts.add(folder + "/" + file));
    }
    parts.sort(Comparator.comparing(part -> new Path(part).getName()));
    return parts;
  }

  /** Removes what attempts left behind that were never published. */
  void remove() {
    for (String part : parts) {
      storage.delete(part);
      CrashPoint.at("orphan-removed");
    }
    drafts();
  }

  /**
   * Moves the files out of the tables: they counted once, and are worth keeping until the run is
   * whole again. The oldest go first, so that what is left after a crash still tells of the damage.
   */
  void setAside() {
    for (String part : parts) {
      storage.move(part, part.replaceFirst("^tables/", ASIDE + "/"));
      CrashPoint.at("orphan-set-aside");
    }
    drafts();
  }

  private void drafts() {
    for (String folder : List.of(Manifests.FOLDER, LabelFiles.FOLDER)) {
      for (String file : storage.list(folder)) {
        if (file.endsWith(Storage.DRAFT)) {
          storage.delete(folder + "/" + file);
          CrashPoint.at("orphan-removed");
        }
      }
    }
  }
}
