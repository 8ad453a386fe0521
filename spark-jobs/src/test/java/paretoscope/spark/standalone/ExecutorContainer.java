package paretoscope.spark.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An executor's container as a process of this machine, started from what stands in its pod as the
 * entry point of Spark's images does it.
 *
 * @param folder for logs and what pods write
 * @param classPath what the image has
 */
record ExecutorContainer(Path folder, String classPath) {
  private static final String OPTION = "SPARK_JAVA_OPT_";

  Process start(JsonNode pod) {
    String name = pod.at("/metadata/name").asText();
    Map<String, String> variables = variables(pod, name);
    ProcessBuilder builder = new ProcessBuilder(command(variables, name)).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve(name + ".out").toFile());
    String path = builder.environment().get("PATH");
    builder.environment().clear();
    builder.environment().putAll(variables);
    builder.environment().put("PATH", path);
    try {
      // what a job brings is fetched into it
      builder.directory(Files.createDirectories(folder.resolve(name)).toFile());
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> variables(JsonNode pod, String name) {
    JsonNode container = pod.at("/spec/containers/0");
    Map<String, String> variables = new TreeMap<>();
    Map<String, String> own = Map.of("status.podIP", "127.0.0.1", "metadata.name", name);
    Map<String, String> places = places(pod, name);
    for (JsonNode variable : container.path("env")) {
      String field = variable.at("/valueFrom/fieldRef/fieldPath").asText();
      String value = own.getOrDefault(field, variable.path("value").asText());
      variables.put(variable.path("name").asText(), places.getOrDefault(value, value));
    }
    return variables;
  }

  /** Where the pod's own volumes lie here. */
  private Map<String, String> places(JsonNode pod, String name) {
    Map<String, String> places = new TreeMap<>();
    for (JsonNode volume : pod.at("/spec/volumes")) {
      for (JsonNode mount : pod.at("/spec/containers/0/volumeMounts")) {
        String called = volume.path("name").asText();
        if (volume.has("emptyDir") && mount.path("name").asText().equals(called)) {
          String here = folder.resolve(name).resolve(called).toString();
          places.put(mount.path("mountPath").asText(), here);
        }
      }
    }
    return places;
  }

  private List<String> command(Map<String, String> variables, String name) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (int i = 0; variables.containsKey(OPTION + i); i++) {
      command.add(variables.get(OPTION + i));
    }
    String memory = variables.get("SPARK_EXECUTOR_MEMORY");
    command.addAll(List.of("-Xms" + memory, "-Xmx" + memory));
    command.add("-Dlog4j2.configurationFile=" + System.getProperty("log4j2.configurationFile"));
    command.add("-Dparetoscope.log=" + folder.resolve(name + ".log"));
    command.addAll(List.of("-cp", classPath));
    command.add("org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend");
    Map.of(
            "driver-url", "SPARK_DRIVER_URL",
            "executor-id", "SPARK_EXECUTOR_ID",
            "cores", "SPARK_EXECUTOR_CORES",
            "app-id", "SPARK_APPLICATION_ID",
            "hostname", "SPARK_EXECUTOR_POD_IP",
            "resourceProfileId", "SPARK_RESOURCE_PROFILE_ID",
            "podName", "SPARK_EXECUTOR_POD_NAME")
        .forEach((word, variable) -> command.addAll(List.of("--" + word, variables.get(variable))));
    return command;
  }
}
