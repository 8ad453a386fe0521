package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import paretoscope.core.error.Few;
import paretoscope.core.error.UserError;

/** What stands in the way of a new run. */
final class Occupancy {
  private static final int SHOWN = 3;

  /** What a run leaves behind that was killed before it had written anything. */
  private static final Set<String> LEFTOVERS =
      Set.of(
          WriteLock.FILE,
          LocalLock.HOLDER,
          RunFolder.CONFIG + Storage.DRAFT,
          Manifests.FOLDER,
          "tables");

  private Occupancy() {}

  /**
   * @throws UserError if the folder holds anything, or lies in a run
   */
  static void requireFree(Storage storage, Configuration hadoop) {
    String shown = storage.shown();
    if (storage.isFile("")) {
      throw new UserError(shown + " is a file; name a folder with --out.");
    }
    if (storage.exists(RunFolder.CONFIG)) {
      throw new UserError(
          "%s already holds %s; go on with it by --resume, or name another --out."
              .formatted(shown, run(storage)));
    }
    Apart.around(storage.folder(), storage.files(), hadoop)
        .ifPresent(
            run -> {
              throw new UserError(
                  "%s lies in the run %s; name a folder beside it with --out."
                      .formatted(shown, run.toUri().getPath()));
            });
    if (Manifests.any(storage)) {
      throw new UserError(
          "%s is missing, and %s holds a run's tables; restore it from a copy, or name another --out."
              .formatted(storage.shown(RunFolder.CONFIG), shown));
    }
    List<String> others = new ArrayList<>(storage.list(""));
    others.removeAll(LEFTOVERS);
    if (!others.isEmpty()) {
      throw new UserError(
          "%s is not empty (%s) and holds no run; name a new folder with --out."
              .formatted(shown, Few.of(others, SHOWN)));
    }
  }

  /** Deletes what a run writes before its first rows. */
  static void clear(Storage storage) {
    storage.delete(RunFolder.CONFIG);
    storage.delete(Manifests.FOLDER);
    storage.delete("tables");
  }

  private static String run(Storage storage) {
    try {
      String file = storage.shown(RunFolder.CONFIG);
      RunConfig config = RunConfig.read(storage.text(RunFolder.CONFIG), file);
      Manifest manifest = new Manifests(storage, config).newest().manifest();
      return "the run `%s` with %s".formatted(config.name(), config.kind().progress(manifest));
    } catch (UserError e) {
      return "a run that cannot be read";
    }
  }
}
