package paretoscope.spark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;

/**
 * Holds one task of a job while it runs, so that a fault surely befalls there and not between two
 * tasks or after the end. What is to be held, and what is, stands in files of a folder that tests
 * share with executors.
 */
public final class TaskGate implements SparkPlugin {
  /** The setting that names the folder. */
  public static final String FOLDER = "spark.paretoscope.test.gate";

  /** The file that asks for it: a number from 1 among an executor's tasks, and a host. */
  public static final String WANTED = "wanted";

  /** Stands for each host. */
  public static final String ANYWHERE = "anywhere";

  /** Followed by stage, part and process; the task goes on when the file is no more. */
  public static final String HELD = "held";

  private static final long LOOK_MILLIS = 10;

  @Override
  public DriverPlugin driverPlugin() {
    return null; // Spark's word for none
  }

  @Override
  public ExecutorPlugin executorPlugin() {
    return new Gate();
  }

  private static final class Gate implements ExecutorPlugin {
    private final AtomicInteger begun = new AtomicInteger();
    private Path folder;

    @Override
    public void init(PluginContext context, Map<String, String> extra) {
      folder = Path.of(context.conf().get(FOLDER));
    }

    @Override
    public void onTaskStart() {
      TaskContext task = TaskContext.get();
      String name = HELD + "-" + task.stageId() + "-" + task.partitionId() + "-";
      try {
        if (task.attemptNumber() > 0) {
          letGo(name);
        } else if (task.numPartitions() > 1) { // one alone in its stage is never copied
          hold(folder.resolve(name + ProcessHandle.current().pid()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Its copy has begun: now they race. */
    private void letGo(String name) throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          if (file.getFileName().toString().startsWith(name)) {
            Files.deleteIfExists(file);
          }
        }
      }
    }

    private void hold(Path held) throws IOException, InterruptedException {
      int number = begun.incrementAndGet();
      Path wanted = folder.resolve(WANTED);
      try {
        List<String> words = List.of(Files.readString(wanted).split(" "));
        // the context of a plugin has no address in an executor
        String host = SparkEnv.get().blockManager().blockManagerId().host();
        boolean here = words.get(1).equals(ANYWHERE) || words.get(1).equals(host);
        if (number < Integer.parseInt(words.get(0)) || !here) {
          return;
        }
        Files.move(wanted, held); // one of those that try
      } catch (NoSuchFileException e) {
        return;
      }
      while (Files.exists(held)) {
        Thread.sleep(LOOK_MILLIS);
      }
    }
  }
}
