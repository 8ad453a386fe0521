package paretoscope.spark.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An executor in the middle of a task.
 *
 * @param process it
 * @param log where it says when it begins a task, and when it has ended one before it hands over
 *     the answer
 */
record WorkingExecutor(ProcessHandle process, Path log) {
  /** Empty if it is idle. */
  static Optional<WorkingExecutor> of(ProcessHandle process) {
    try {
      // a worker starts each in a folder of its own
      Path own = Path.of("/proc", "" + process.pid(), "cwd").toRealPath();
      Path log = own.resolve("stderr");
      return atWork(log) ? Optional.of(new WorkingExecutor(process, log)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // it has ended, or has only just begun
    }
  }

  private static boolean atWork(Path log) throws IOException {
    String said = Files.readString(log, StandardCharsets.UTF_8);
    return count(said, "Running task ") > count(said, "Finished task ");
  }

  private static int count(String text, String words) {
    return text.split(words, -1).length - 1;
  }

  /** Kills it as {@code kill -9} does; whether it took a task along, or was quicker. */
  boolean diesAtWork() {
    process.destroyForcibly();
    process.onExit().join();
    try {
      return atWork(log);
    } catch (IOException e) {
      return false;
    }
  }
}
