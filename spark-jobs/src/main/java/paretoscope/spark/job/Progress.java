package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import paretoscope.core.study.Generation;
import paretoscope.core.study.StudyListener;
import paretoscope.core.study.Trial;

/** One line per generation: what is done, how good it is, how long it may still take. */
final class Progress implements StudyListener {
  private final PrintWriter out;
  private final String name;
  private final int generations;
  private final long start = System.nanoTime();
  private int evaluated;
  private int failed;

  /**
   * @param name shown before each line, empty if there is only one study
   */
  Progress(PrintWriter out, String name, int generations) {
    this.out = out;
    this.name = name.isEmpty() ? "" : name + "  ";
    this.generations = generations;
  }

  @Override
  public void done(Generation generation, List<Trial> fresh, List<Trial> front) {
    evaluated += generation.fresh();
    failed += generation.failed();
    int done = generation.number() + 1;
    out.printf(
        Locale.ROOT,
        "%sgeneration %d/%d  evaluated %d  failed %d  front %d  hypervolume %s%s%n",
        name,
        done,
        generations,
        evaluated,
        failed,
        generation.frontSize(),
        Double.isNaN(generation.hypervolume())
            ? "-"
            : String.format(Locale.ROOT, "%.4f", generation.hypervolume()),
        done < generations ? "  left " + left(start, done, generations) : "");
    out.flush();
  }

  /** Time left if the rest goes on as what is done, for instance {@code 1:05}. */
  static String left(long startNanos, long done, long all) {
    double each = (System.nanoTime() - startNanos) / (double) Math.max(1, done);
    long seconds = Math.round(each * (all - done) / 1e9);
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
  }
}
