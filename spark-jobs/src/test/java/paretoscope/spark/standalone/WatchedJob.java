package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paretoscope.spark.testing.PluginJar;
import paretoscope.spark.testing.TaskGate;

/**
 * A job one task of which is held, so that a fault befalls while it runs, and that keeps Spark's
 * events, which tell afterwards that it did. Both its executors are there before it begins.
 */
final class WatchedJob {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path gate;
  private final Path events;
  private final SubmittedJob job;

  /**
   * Submits one.
   *
   * @param folder where it may keep a folder of its own
   * @param number of the task among those of its executor, from 1
   * @param host of the executor, or {@link TaskGate#ANYWHERE}
   * @param more settings
   */
  WatchedJob(
      StandaloneCluster cluster,
      Path folder,
      int number,
      String host,
      Map<String, String> more,
      List<String> words) {
    Map<String, String> settings = new HashMap<>(Repetition.ONE_CORE);
    settings.put("spark.cores.max", "2");
    settings.put("spark.scheduler.minRegisteredResourcesRatio", "1.0");
    settings.put("spark.scheduler.maxRegisteredResourcesWaitingTime", "120s");
    try {
      Path own = Files.createTempDirectory(folder, "watched");
      gate = Files.createDirectory(own.resolve("gate"));
      events = Files.createDirectory(own.resolve("events"));
      Files.writeString(gate.resolve(TaskGate.WANTED), number + " " + host);
      settings.put("--jars", PluginJar.ofGate(own).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings.put("spark.plugins", TaskGate.class.getName());
    settings.put(TaskGate.FOLDER, gate.toString());
    settings.putAll(SparkEvents.settings(events));
    settings.putAll(more);
    job = cluster.submit(settings, words);
  }

  /** Waits until the task is held; returns the executor's process. */
  ProcessHandle held() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<Path> held = file();
    while (held.isEmpty() && job.isAlive() && System.nanoTime() < end) {
      StandaloneCluster.sleep(20);
      held = file();
    }
    assertThat(held).as("no task was held:\n" + job.said()).isPresent();
    String name = held.get().getFileName().toString();
    return ProcessHandle.of(Long.parseLong(name.substring(name.lastIndexOf('-') + 1)))
        .orElseThrow();
  }

  private Optional<Path> file() {
    try (Stream<Path> files = Files.list(gate)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(TaskGate.HELD))
          .findAny();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The task goes on, if its executor is alive. */
  void letGo() {
    file().ifPresent(held -> held.toFile().delete());
  }

  SubmittedJob job() {
    return job;
  }

  /** What Spark told of it, once it has ended by itself. */
  SparkEvents events() {
    return SparkEvents.read(events);
  }
}
