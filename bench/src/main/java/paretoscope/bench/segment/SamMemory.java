package paretoscope.bench.segment;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.bench.Images;
import paretoscope.core.automask.SegmentAnything;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.space.Settings;

/**
 * The memory that one run of the workflow step {@code segment-anything} takes: a row of peak heap,
 * peak resident memory of the whole process (the network's memory lies outside the heap), and
 * masks. Linux alone says the latter.
 *
 * <p>Arguments: side of the image [px], image to resize or {@code -} for discs on noise, settings
 * as name=value.
 */
public final class SamMemory {
  private static final int CELL = 128;

  private SamMemory() {}

  public static void main(String[] args) throws IOException {
    int side = Integer.parseInt(args[0]);
    Plane image = args[1].equals("-") ? discs(side) : resized(Path.of(args[1]), side);
    Settings settings = settings(Arrays.asList(args).subList(2, args.length));
    long begin = System.nanoTime();
    List<FoundMask> found = new SegmentAnything().prepare(image).segment(settings);
    double seconds = (System.nanoTime() - begin) * 1e-9;
    System.out.printf(
        "| %d x %d | %s | %d | %d | %s | %.0f |%n",
        side,
        side,
        String.join(", ", Arrays.asList(args).subList(2, args.length)),
        found.size(),
        peakHeap() >> 20,
        peakResident(),
        seconds);
  }

  private static Settings settings(List<String> namesAndValues) {
    Map<String, Object> values = new TreeMap<>();
    for (String text : namesAndValues) {
      String[] both = text.split("=", 2);
      boolean number = both[1].matches("[0-9]+");
      values.put(both[0], number ? (Object) Integer.valueOf(both[1]) : both[1]);
    }
    return new Settings(values);
  }

  /** A disc of 6 to 60 px radius in each cell of a net, and noise. */
  private static Plane discs(int side) {
    RandomStream random = SeedTree.root(1).child("discs").stream();
    double[] values = new double[side * side];
    for (int i = 0; i < values.length; i++) {
      values[i] = 0.3 + 0.1 * random.uniform();
    }
    for (int top = 0; top + CELL <= side; top += CELL) {
      for (int left = 0; left + CELL <= side; left += CELL) {
        double radius = 6 + 54 * random.uniform();
        for (int y = 0; y < CELL; y++) {
          for (int x = 0; x < CELL; x++) {
            boolean inside = Math.hypot(y - CELL / 2.0, x - CELL / 2.0) <= radius;
            values[(top + y) * side + left + x] += inside ? 0.4 : 0;
          }
        }
      }
    }
    return new Plane(side, side, values);
  }

  /** Each pixel is the nearest one of the file: what it shows matters here, not how well. */
  private static Plane resized(Path file, int side) {
    Plane image = Images.read(file).pixels();
    double[] values = new double[side * side];
    for (int y = 0; y < side; y++) {
      int from = (int) ((long) y * image.height() / side);
      for (int x = 0; x < side; x++) {
        values[y * side + x] = image.at(from, (int) ((long) x * image.width() / side));
      }
    }
    return new Plane(side, side, values);
  }

  /** At most this: generations need not peak together [bytes]. */
  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** In MB; a dash where the system does not say. */
  private static String peakResident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "-";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
        .map(String::valueOf)
        .findFirst()
        .orElse("-");
  }
}
