package paretoscope.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** CPU time of one thread, over repeats. */
public record CpuClock(double leastSeconds, double medianSeconds) {
  /** Runs {@code work} a few times unmeasured, then {@code repeats} times measured. */
  public static CpuClock of(int warmUps, int repeats, IntConsumer work) {
    for (int i = 0; i < warmUps; i++) {
      work.accept(i);
    }
    var threads = ManagementFactory.getThreadMXBean();
    double[] seconds = new double[repeats];
    for (int i = 0; i < repeats; i++) {
      long start = threads.getCurrentThreadCpuTime();
      work.accept(warmUps + i);
      seconds[i] = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    return new CpuClock(seconds[0], seconds[repeats / 2]);
  }
}
