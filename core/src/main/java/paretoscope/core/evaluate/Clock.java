package paretoscope.core.evaluate;

import java.time.Instant;
import java.util.function.Supplier;

/** Puts the time apart from what was done in it. */
public final class Clock {
  private Clock() {}

  /** The time of day, for the age of files and the like; never part of results [ms]. */
  public static long millis() {
    return Instant.now().toEpochMilli();
  }

  /** Runs an evaluation and notes when, where and how long. */
  public static Outcome time(String worker, Supplier<Evaluation> work) {
    long start = millis();
    long from = System.nanoTime();
    Evaluation evaluation = work.get();
    return new Outcome(evaluation, new Timing(worker, start, System.nanoTime() - from));
  }
}
