package paretoscope.spark.store;

import java.util.List;

/** The names of all places of {@link CrashPoint}, in the order in which a run passes them. */
public final class CrashPlaces {
  /** Those that every run passes. */
  public static final List<String> OF_CALM_RUNS =
      List.of(
          "folder-made",
          "lock-taken",
          "config-written",
          "config-synced",
          "config-renamed",
          "part-created",
          "part-written",
          "part-synced",
          "commit-filled",
          "commit-finished",
          "manifest-written",
          "manifest-synced",
          "manifest-renamed",
          "manifest-published",
          "manifest-pruned");

  /** That of runs which went on after a crash. */
  public static final String AFTER_A_CRASH = "orphan-removed";

  /** Those of runs with so many small commits that they are put together, twice. */
  public static final List<String> OF_MANY_COMMITS =
      List.of("compaction-finished", "retired-removed");

  /** Those of runs which went on after the newest manifest was damaged. */
  public static final List<String> AFTER_DAMAGE = List.of("orphan-set-aside", "manifest-set-aside");

  private CrashPlaces() {}
}
