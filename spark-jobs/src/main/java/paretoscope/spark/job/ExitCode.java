package paretoscope.spark.job;

/** What the program's exit code says. Documented in docs/exit-codes.md and in {@code --help}. */
public final class ExitCode {
  /** Everything asked for is done. */
  public static final int OK = 0;

  /** A mistake of ours; the message names the log. */
  public static final int BUG = 1;

  /**
   * The command, the study file, the settings, the input or the output folder is wrong; what is
   * stored, if anything, counts.
   */
  public static final int USAGE = 2;

  /** Finished, but some rows say FAILED or TIMEOUT. */
  public static final int PARTLY = 3;

  /** Nothing could be done: no image was readable, or no candidate could be evaluated. */
  public static final int NOTHING = 4;

  /** Interrupted; {@code --resume} goes on from what is stored. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
