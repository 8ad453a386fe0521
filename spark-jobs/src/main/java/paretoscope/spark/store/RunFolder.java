package paretoscope.spark.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import paretoscope.core.error.UserError;
import paretoscope.core.study.StudyListener;
import paretoscope.core.study.StudyResult;

/**
 * A run being written, by one driver at a time. Commits may come from several threads.
 *
 * <p>A run resumes by replay: the optimiser starts again from its seed and is answered from the
 * stored outcomes until they end. So all that has to be durable is what was evaluated.
 */
public final class RunFolder implements AutoCloseable {
  static final String CONFIG = "config.json";

  /** What there was before this driver came. */
  private enum Before {
    NOTHING,
    FOLDER,
    RUN
  }

  private final Storage storage;
  private final Configuration hadoop;
  private final RunConfig config;
  private final RowStamp stamp;
  private final List<ScoreColumn> scores;
  private final WriteLock lock;
  private final Manifests manifests;
  private final List<String> warnings;
  private final Before found;
  private final Map<String, StoredStudy> before;
  private final String token = Holder.here().token().substring(0, 8);
  private final Compaction compaction;
  private Manifest manifest;

  /** Files whose rows are in others by now; readers that are at them may finish. */
  private List<PartFile> retired = List.of();

  private long greatest;
  private int begun;

  /** Why it is not known whether the last manifest counts: then no other one may follow. */
  private UserError unsure;

  private RunFolder(
      Storage storage, Configuration hadoop, RunConfig config, WriteLock lock, Before found) {
    this.storage = storage;
    this.hadoop = hadoop;
    this.config = config;
    this.stamp = config.stamp();
    this.scores = config.scores();
    this.lock = lock;
    this.found = found;
    this.manifests = new Manifests(storage, config);
    this.compaction = new Compaction(storage, hadoop, scores, token);
    Manifests.Found newest = manifests.newestToGoOn();
    this.manifest = newest.manifest();
    this.greatest = newest.greatest();
    this.warnings = List.copyOf(newest.warnings());
    Leftovers leftovers = new Leftovers(storage, manifests.named(manifest));
    if (warnings.isEmpty()) {
      leftovers.remove();
    } else {
      leftovers.setAside();
    }
    this.before = resumed() ? tables().studies() : Map.of();
  }

  /**
   * Begins a run in a new or empty folder.
   *
   * @throws UserError if the folder is not empty, cannot be written, or is in use
   */
  public static RunFolder create(Path folder, Configuration hadoop, RunConfig config) {
    Storage storage = Storage.of(folder, hadoop);
    Occupancy.requireFree(storage, hadoop);
    return begin(storage, hadoop, config);
  }

  /**
   * Goes on with a run, or begins it if the folder is missing or empty.
   *
   * @throws UserError if the folder holds another run or something else, or is in use
   */
  public static RunFolder resume(Path folder, Configuration hadoop, RunConfig config) {
    Storage storage = Storage.of(folder, hadoop);
    if (!storage.exists(CONFIG)) {
      Occupancy.requireFree(storage, hadoop);
      return begin(storage, hadoop, config);
    }
    RunConfig old = RunConfig.read(storage.text(CONFIG), storage.shown(CONFIG));
    ConfigChange.refuse(storage.shown(), old, config);
    return locked(storage, hadoop, old, Before.RUN);
  }

  /**
   * What a search would find in a folder, without writing anything: the run that it would resume.
   *
   * @throws UserError where {@link #create} or {@link #resume} would refuse the folder
   */
  public static Optional<RunTables> before(Path folder, Configuration hadoop, boolean resume) {
    Storage storage = Storage.of(folder, hadoop);
    if (resume && storage.exists(CONFIG)) {
      return Optional.of(RunTables.open(folder, hadoop));
    }
    Occupancy.requireFree(storage, hadoop);
    return Optional.empty();
  }

  private static RunFolder begin(Storage storage, Configuration hadoop, RunConfig config) {
    Before found = storage.exists("") ? Before.FOLDER : Before.NOTHING;
    storage.makeFolder(Manifests.FOLDER);
    CrashPoint.at("folder-made");
    return locked(storage, hadoop, config, found);
  }

  private static RunFolder locked(
      Storage storage, Configuration hadoop, RunConfig config, Before found) {
    WriteLock lock = WriteLock.take(storage);
    boolean open = false;
    try {
      CrashPoint.at("lock-taken");
      if (found != Before.RUN) {
        storage.writeOnce(CONFIG, config.json(), "config");
      }
      RunFolder run = new RunFolder(storage, hadoop, config, lock, found);
      open = true;
      return run;
    } finally {
      if (!open) {
        lock.close();
      }
    }
  }

  public Path path() {
    return storage.folder();
  }

  public RunConfig config() {
    return config;
  }

  /** Whether there was something to go on with. */
  public boolean resumed() {
    return found == Before.RUN;
  }

  /** What the user should be told of the folder's state. */
  public List<String> warnings() {
    return warnings;
  }

  /** What exists now. */
  public synchronized RunTables tables() {
    return new RunTables(storage, hadoop, config, manifest, warnings);
  }

  /** Begins to collect rows that are to appear together. */
  public synchronized Commit begin() {
    lock.check(); // or its files would make a folder anew that somebody moved
    return new Commit(this, storage, hadoop, prefix());
  }

  private String prefix() {
    return "part-%06d-%s-%d".formatted(greatest + 1, token, begun++);
  }

  /**
   * Stores each batch of a study as it is done. Batches that are stored already, because the study
   * is being replayed, are compared instead.
   */
  public StudyListener listener(StudyKey key) {
    return new BatchStore(this, key, before.get(key.name()));
  }

  /** Stores the end of a study whose batches were stored by {@link #listener}, if it is not. */
  public void finish(StudyResult result, StudyKey key) {
    StoredStudy old = before.get(key.name());
    if (old == null || !old.finished()) {
      try (Commit commit = begin()) {
        commit.result(key, result).publish();
      }
    }
  }

  List<ScoreColumn> scores() {
    return scores;
  }

  RowStamp stamp() {
    return stamp;
  }

  RowStamp stamp(StudyKey key) {
    return stamp.of(key);
  }

  synchronized void publish(List<PartFile> parts) {
    // a number is never used twice, even if publishing fails half-way
    greatest++;
    show(manifest.next(greatest, parts));
    compact();
  }

  private void show(Manifest next) {
    if (unsure != null) {
      throw unsure;
    }
    lock.check();
    try {
      manifests.publish(next);
    } catch (UserError e) {
      unsure = e;
      throw e;
    }
    manifest = next;
  }

  private void compact() {
    List<PartFile> small = compaction.due(manifest);
    if (small.isEmpty()) {
      return;
    }
    List<PartFile> large = compaction.together(small, prefix());
    CrashPoint.at("compaction-finished");
    greatest++;
    show(Compaction.shorter(manifest, greatest, small.size(), large));
    for (PartFile part : retired) {
      storage.delete(part.path());
      CrashPoint.at("retired-removed");
    }
    retired = small;
  }

  /** Shows the newest state until no manifest is kept that names files of before a compaction. */
  private void forgetRetired() {
    if (unsure != null) {
      return;
    }
    Set<String> counting = new HashSet<>();
    manifest.files().forEach(part -> counting.add(part.path()));
    for (int i = 1; i < Manifests.KEPT && !counting.containsAll(manifests.named(manifest)); i++) {
      publish(List.of());
    }
  }

  /** Whether no other driver took over, whose folder this would be. */
  private boolean ours() {
    try {
      lock.check();
      return true;
    } catch (UserError e) {
      return false;
    }
  }

  /**
   * Removes leftovers and lets the next driver in. A run that was begun and stored nothing goes
   * altogether, so that the corrected command finds the folder free.
   */
  @Override
  public synchronized void close() {
    boolean ours = ours();
    boolean nothing = ours && !resumed() && greatest < 0;
    try {
      if (ours) {
        forgetRetired();
        new Leftovers(storage, manifests.named(manifest)).remove();
      }
      if (nothing) {
        Occupancy.clear(storage);
      }
    } finally {
      if (nothing) {
        lock.remove();
        if (found == Before.NOTHING) {
          storage.deleteIfEmpty();
        }
      } else {
        lock.close();
      }
    }
  }
}
