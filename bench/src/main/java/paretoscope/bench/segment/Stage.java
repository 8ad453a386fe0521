package paretoscope.bench.segment;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Wall clock and processor time of the whole process, each time something is done. */
final class Stage {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final List<Double> wall = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();

  <T> T time(Supplier<T> work) {
    long start = System.nanoTime();
    long busy = SYSTEM.getProcessCpuTime();
    T done = work.get();
    processor.add((SYSTEM.getProcessCpuTime() - busy) / 1e9);
    wall.add((System.nanoTime() - start) / 1e9);
    return done;
  }

  /** Adds a time measured elsewhere [s of wall clock]. */
  void add(double seconds) {
    wall.add(seconds);
  }

  int count() {
    return wall.size();
  }

  /** Wall clock of one time [s]. */
  double second(int number) {
    return wall.get(number);
  }

  /** Wall clock of all times but the first so many [s]. */
  double secondsSince(int number) {
    return wall.subList(number, wall.size()).stream().mapToDouble(Double::doubleValue).sum();
  }

  double wallSeconds() {
    return wall.stream().mapToDouble(Double::doubleValue).sum();
  }

  double processorSeconds() {
    return processor.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Wall clock below which this share of the times lies [ms]. */
  double wallMillis(double share) {
    double[] sorted = wall.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return 1e3 * sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }
}
