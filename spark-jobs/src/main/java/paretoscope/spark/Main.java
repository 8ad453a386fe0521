package paretoscope.spark;

import paretoscope.spark.job.CommandLineRun;
import paretoscope.spark.job.StrayWords;

/** The one entry point of all jobs, for the launcher and for spark-submit. */
public final class Main {
  private Main() {}

  /** Runs the job named by the first argument and ends the program with its exit code. */
  public static void main(String[] args) {
    System.exit(CommandLineRun.of(System.out, StrayWords.toLog()).execute(args));
  }
}
