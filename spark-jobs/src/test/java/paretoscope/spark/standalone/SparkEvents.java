package paretoscope.spark.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What Spark told of a job that has ended, until the job said that it would end. */
record SparkEvents(List<JsonNode> all) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What makes a job write them into a folder of its own. */
  static Map<String, String> settings(Path folder) {
    return Map.of(
        "spark.eventLog.enabled", "true",
        "spark.eventLog.compress", "false",
        "spark.eventLog.rolling.enabled", "false",
        "spark.eventLog.dir", folder.toUri().toString());
  }

  static SparkEvents read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      // a local file system of Hadoop's keeps checksums beside
      Path log = files.filter(f -> !f.getFileName().toString().startsWith(".")).findAny().get();
      List<JsonNode> events = new ArrayList<>();
      for (String line : Files.readAllLines(log)) {
        JsonNode event = JSON.readTree(line);
        if (is(event, "ApplicationEnd")) {
          return new SparkEvents(List.copyOf(events)); // the rest is how its executors are ended
        }
        events.add(event);
      }
      throw new IllegalStateException(log + " has no end");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean is(JsonNode event, String what) {
    return event.path("Event").asText().equals("SparkListener" + what);
  }

  private Stream<JsonNode> events(String what) {
    return all.stream().filter(event -> is(event, what));
  }

  /** Executors that registered from a host, in that order. */
  List<String> executorsOn(String host) {
    return events("ExecutorAdded")
        .filter(event -> event.at("/Executor Info/Host").asText().equals(host))
        .map(event -> event.path("Executor ID").asText())
        .toList();
  }

  /** Executors that Spark gave up. */
  List<String> executorsLost() {
    return events("ExecutorRemoved").map(event -> event.path("Executor ID").asText()).toList();
  }

  /** Executors that ran a task when they were lost. */
  List<String> executorsLostAtWork() {
    return events("TaskEnd")
        .map(event -> event.path("Task End Reason"))
        .filter(end -> end.path("Reason").asText().equals("ExecutorLostFailure"))
        .map(end -> end.path("Executor ID").asText())
        .toList();
  }

  /** Second copies of slow tasks that began. */
  long copies() {
    return events("TaskStart")
        .filter(event -> event.at("/Task Info/Speculative").asBoolean())
        .count();
  }
}
