package paretoscope.spark.job;

import java.io.PrintWriter;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import paretoscope.spark.store.RunTables;

/** A run as jobs see it that only read it. */
final class OpenedRun {
  private OpenedRun() {}

  /**
   * Opens a run, and says so if it is damaged.
   *
   * @throws paretoscope.core.error.UserError if it cannot be read
   */
  static RunTables of(String folder, Configuration hadoop, PrintWriter err) {
    RunTables tables = RunTables.open(new Path(folder), hadoop);
    for (String warning : tables.warnings()) {
      err.println("warning: " + warning);
      err.println("  " + wayOut(tables) + ".");
    }
    return tables;
  }

  /** How to get what a run does not have yet, or has no more. */
  static String wayOut(RunTables tables) {
    return tables.damaged()
        ? "the run is damaged: the same search with --resume stores again what is missing"
        : "search --resume goes on with it";
  }
}
