package paretoscope.spark.job;

import java.io.PrintWriter;
import org.apache.hadoop.conf.Configuration;
import paretoscope.core.error.UserError;
import paretoscope.spark.store.FileSystems;
import paretoscope.spark.store.RunKind;
import paretoscope.spark.store.RunTables;

/** A run as jobs see it that only read it. */
final class OpenedRun {
  private OpenedRun() {}

  /**
   * Opens a run of a kind, and says so if it is damaged.
   *
   * @throws UserError if it is of another kind
   */
  static RunTables of(RunKind kind, String folder, Configuration hadoop, PrintWriter err) {
    RunTables tables = of(folder, hadoop, err);
    RunKind found = tables.config().kind();
    if (found != kind) {
      throw new UserError(
          "%s is a run of `%s`; name the folder of one of `%s`."
              .formatted(folder, found.job(), kind.job()));
    }
    return tables;
  }

  /**
   * Opens a run of any kind, and says so if it is damaged.
   *
   * @throws UserError if it cannot be read
   */
  static RunTables of(String folder, Configuration hadoop, PrintWriter err) {
    RunTables tables = RunTables.open(FileSystems.path("the run's folder", folder), hadoop);
    for (String warning : tables.warnings()) {
      err.println("warning: " + warning);
      err.println("  " + wayOut(tables) + ".");
    }
    return tables;
  }

  /** Says that a run does not have what a page needs, and how to get it. */
  static UserError without(String what, Object run, RunTables tables) {
    return new UserError("run " + run + " has no " + what + " yet; " + wayOut(tables) + ".");
  }

  /** How to get what a run does not have yet, or has no more. */
  static String wayOut(RunTables tables) {
    RunKind kind = tables.config().kind();
    return tables.damaged()
        ? "the run is damaged: " + kind.resumed() + " stores again what is missing"
        : kind.job() + " --resume goes on with it";
  }
}
