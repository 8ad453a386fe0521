package paretoscope.core.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.NetworkInput;
import paretoscope.core.segment.RgbImage;

/**
 * What a network really ran on, and about how long it took.
 *
 * @param operations how many each of ONNX Runtime's providers ran, by its name, as the runtime's
 *     own profile tells
 * @param threads that it may use
 * @param encodeMillis wall clock of one image [ms], once everything is warm
 * @param promptMillis the same of one prompt among as many as are answered at once [ms]
 */
public record NetworkTrial(
    SortedMap<String, Long> operations, int threads, double encodeMillis, double promptMillis) {
  private static final int SIDE = 64;

  public NetworkTrial {
    operations = Collections.unmodifiableSortedMap(new TreeMap<>(operations));
  }

  /**
   * Opens a network and has it look at a small image and answer prompts, twice: the first time
   * warms everything up.
   *
   * @throws UserError as {@link SamModel#open}
   */
  public static NetworkTrial of(Path encoder, Path decoder, NetworkMachine machine) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("paretoscope-profile");
      Optional<Path> profile = Optional.of(folder.resolve("run"));
      try (SamModel model = SamModel.open(encoder, decoder, machine, profile)) {
        asked(model);
        double[] millis = asked(model);
        SortedMap<String, Long> operations = operations(model.profiles());
        return new NetworkTrial(operations, machine.threads(), millis[0], millis[1]);
      }
    } catch (IOException e) {
      throw new UserError("a temporary folder is needed and cannot be used: " + e, e);
    } finally {
      remove(folder);
    }
  }

  /** Milliseconds of an image and of a prompt. */
  private static double[] asked(SamModel model) {
    int prompts = model.machine().promptsAtOnce();
    float[] points = new float[2 * prompts];
    for (int i = 0; i < points.length; i++) {
      points[i] = 1024f * (i + 1) / (points.length + 1);
    }
    NetworkInput image = NetworkInput.of(disc());
    long start = System.nanoTime();
    try (Looked looked = model.look(image)) {
      long seen = System.nanoTime();
      looked.decode(points);
      return new double[] {millis(seen - start), millis(System.nanoTime() - seen) / prompts};
    }
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  /** A bright disc on a dark ground. */
  private static RgbImage disc() {
    double[] values = new double[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      double fromCentre = Math.hypot(i / SIDE - SIDE / 2, i % SIDE - SIDE / 2);
      values[i] = fromCentre < SIDE / 4.0 ? 1 : 0.2;
    }
    return RgbImage.rescaled(new Plane(SIDE, SIDE, values), 0);
  }

  private static SortedMap<String, Long> operations(List<Path> profiles) throws IOException {
    SortedMap<String, Long> operations = new TreeMap<>();
    for (Path file : profiles) {
      for (JsonNode event : new ObjectMapper().readTree(file.toFile())) {
        String provider = event.path("args").path("provider").asText();
        if (!provider.isEmpty()) {
          operations.merge(provider, 1L, Long::sum);
        }
      }
    }
    return operations;
  }

  private static void remove(Path folder) {
    if (folder == null) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UserError(folder + " cannot be removed: " + e, e);
    }
  }

  /** In words. */
  public String words() {
    long all = operations.values().stream().mapToLong(Long::longValue).sum();
    List<String> ran = operations.entrySet().stream().map(e -> shared(e, all)).toList();
    return "%s; %s; %.0f ms to look at an image, %.1f ms a prompt"
        .formatted(
            String.join(", ", ran),
            threads == 1 ? "1 thread" : threads + " threads",
            encodeMillis,
            promptMillis);
  }

  private static String shared(Map.Entry<String, Long> ran, long all) {
    return ran.getValue() == all
        ? ran.getKey() + " ran all operations"
        : "%s ran %d of %d operations".formatted(ran.getKey(), ran.getValue(), all);
  }
}
