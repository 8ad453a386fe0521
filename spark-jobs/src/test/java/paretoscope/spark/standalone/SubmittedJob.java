package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paretoscope.spark.job.ExitCode;

/** A job that was submitted, and what it says. */
final class SubmittedJob {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern TABLES = Pattern.compile("(?m)^tables ([0-9a-f]+)$");

  private final Process process;
  private final long begun = System.nanoTime();
  private final List<String> lines = new ArrayList<>();
  private final Thread reader = new Thread(this::read, "what a job says");

  SubmittedJob(Process process) {
    this.process = process;
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      synchronized (lines) {
        lines.add("(cut off: " + e.getMessage() + ")");
      }
    }
  }

  /** All it has said. */
  String said() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  /** Whether it has not ended, and has not taken longer than any job should. */
  boolean lives() {
    return process.isAlive() && System.nanoTime() - begun < PATIENCE.toNanos();
  }

  /** Waits until it has said this; a job that ends before fails the test. */
  void await(String words) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive() && !said().contains(words)) {
      StandaloneCluster.sleep(20);
    }
    assertThat(said()).contains(words);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    if (!process.isAlive()) {
      return; // its number may be another process's by now
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits for its end. */
  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        kill();
        throw new AssertionError("does not end:\n" + said());
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits for its end, and returns the digest of its tables, some rows of which may be failed. */
  String tables() {
    assertThat(exitCode()).as(said()).isIn(ExitCode.OK, ExitCode.PARTLY);
    Matcher said = TABLES.matcher(said());
    assertThat(said.find()).as(said()).isTrue();
    return said.group(1);
  }
}
