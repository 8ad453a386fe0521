package paretoscope.spark.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import paretoscope.core.error.UserError;

/**
 * The event log of one Spark application, as far as the jobs of this program are concerned. Nothing
 * in it is trusted: what does not fit is a {@link UserError} that names file and line.
 */
public final class EventLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** More is no event, and reading it would fill the memory. */
  private static final int LONGEST_LINE = 16 << 20;

  private static final String WAY_OUT =
      "; name the log of a run with --conf spark.eventLog.enabled=true and"
          + " --conf spark.eventLog.compress=false";

  private final Map<Integer, JobLog.Draft> jobs = new HashMap<>();
  private final Map<Integer, Integer> jobOfStage = new HashMap<>();
  private final Map<String, Integer> cores = new HashMap<>();

  /** Cores of each executor when there were most of them: a lost one is replaced. */
  private List<Integer> most = List.of();

  private int taskCpus = 1;

  /** Whether the line read last has an end. */
  private boolean ended;

  private EventLog() {}

  /**
   * Reads a log: a file, or the folder in which Spark keeps one that rolls.
   *
   * @throws UserError if it cannot be read, is broken, or holds no job of this program
   */
  public static JobLog read(Path log) {
    EventLog events = new EventLog();
    for (Path file : files(log)) {
      events.readFile(file);
    }
    int slots = events.most.stream().mapToInt(each -> each / events.taskCpus).sum();
    List<JobLog.Job> jobs =
        events.jobs.values().stream()
            .filter(JobLog.Draft::whole)
            .map(JobLog.Draft::job)
            .sorted(Comparator.comparingLong(JobLog.Job::start))
            .toList();
    if (slots < 1 || jobs.isEmpty()) {
      throw new UserError(
          "%s tells of %d task slots and %d finished jobs that have tasks%s."
              .formatted(log, slots, jobs.size(), WAY_OUT));
    }
    return new JobLog(slots, jobs);
  }

  private static List<Path> files(Path log) {
    if (!Files.isDirectory(log)) {
      return List.of(log);
    }
    try (Stream<Path> all = Files.list(log)) {
      List<Path> files =
          all.filter(file -> file.getFileName().toString().matches("events_\\d{1,9}_.*"))
              .sorted(Comparator.comparingInt(EventLog::number))
              .toList();
      if (files.isEmpty()) {
        throw new UserError(log + " holds no file events_1_…" + WAY_OUT + ".");
      }
      return files;
    } catch (IOException e) {
      throw unreadable(log, e);
    }
  }

  private static int number(Path file) {
    return Integer.parseInt(file.getFileName().toString().split("_")[1]);
  }

  private static UserError unreadable(Path file, IOException e) {
    return new UserError(
        "cannot read %s (%s)%s.".formatted(file, e.getClass().getSimpleName(), WAY_OUT), e);
  }

  private void readFile(Path file) {
    int number = 1;
    // one byte is one character here: every text that matters is ASCII
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      for (String line = line(lines); line != null; line = line(lines)) {
        take(JSON.readTree(line));
        number++;
      }
    } catch (JsonProcessingException e) {
      if (ended) {
        throw broken(file, number, "is no JSON", e);
      }
      // the driver was killed while it wrote its last line
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw broken(file, number, e.getMessage(), e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static UserError broken(Path file, int line, String how, Exception e) {
    return new UserError(
        "%s is no whole event log: line %d %s%s.".formatted(file, line, how, WAY_OUT), e);
  }

  private String line(BufferedReader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    ended = true;
    for (int c = lines.read(); c != '\n'; c = lines.read()) {
      if (c < 0) {
        ended = false;
        return line.isEmpty() ? null : line.toString();
      }
      if (line.length() == LONGEST_LINE) {
        throw new IllegalArgumentException("is longer than " + LONGEST_LINE + " characters");
      }
      line.append((char) c);
    }
    return line.toString();
  }

  private void take(JsonNode event) {
    switch (event.path("Event").asText()) {
      case "SparkListenerEnvironmentUpdate" ->
          taskCpus =
              Math.max(1, event.path("Spark Properties").path("spark.task.cpus").asInt(taskCpus));
      case "SparkListenerExecutorAdded" -> {
        long its = number(event.path("Executor Info"), "Total Cores", 1 << 20);
        cores.put(event.path("Executor ID").asText(), (int) its);
        most = sum(cores.values()) > sum(most) ? List.copyOf(cores.values()) : most;
      }
      case "SparkListenerExecutorRemoved" -> cores.remove(event.path("Executor ID").asText());
      case "SparkListenerJobStart" -> jobStart(event);
      case "SparkListenerJobEnd" -> {
        JobLog.Draft job = jobs.get(event.path("Job ID").asInt(-1));
        if (job != null) {
          job.end = number(event, "Completion Time", Long.MAX_VALUE);
        }
      }
      case "SparkListenerTaskEnd" -> taskEnd(event);
      default -> {
        // nothing of interest
      }
    }
  }

  private void jobStart(JsonNode event) {
    int id = (int) number(event, "Job ID", Integer.MAX_VALUE);
    JsonNode words = event.path("Properties");
    jobs.put(
        id,
        new JobLog.Draft(
            words.path("spark.job.description").asText(),
            words.path("spark.scheduler.pool").asText(),
            number(event, "Submission Time", Long.MAX_VALUE)));
    event.path("Stage IDs").forEach(stage -> jobOfStage.put(stage.asInt(), id));
  }

  private void taskEnd(JsonNode event) {
    JobLog.Draft job = jobs.get(jobOfStage.getOrDefault(event.path("Stage ID").asInt(-1), -1));
    JsonNode info = event.path("Task Info");
    if (job == null || info.path("Failed").asBoolean() || info.path("Killed").asBoolean()) {
      return;
    }
    long launch = number(info, "Launch Time", Long.MAX_VALUE);
    long finish = number(info, "Finish Time", Long.MAX_VALUE);
    long run = number(event.path("Task Metrics"), "Executor Run Time", Long.MAX_VALUE);
    job.tasks.add(new JobLog.Task(launch, finish, run));
  }

  private static long sum(Collection<Integer> cores) {
    return cores.stream().mapToLong(each -> each).sum();
  }

  private static long number(JsonNode from, String field, long most) {
    JsonNode value = from.path(field);
    if (!value.canConvertToLong() || value.asLong() < 0 || value.asLong() > most) {
      throw new IllegalArgumentException(
          "has no number \"%s\" from 0 to %d".formatted(field, most));
    }
    return value.asLong();
  }
}
