package paretoscope.spark.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of Kubernetes as Spark asks of it: objects are kept, listed by their labels and deleted,
 * and pods are processes of this machine. What nobody was given the right to do is refused.
 */
final class FakeKubernetes implements AutoCloseable {
  private static final Pattern PATH =
      Pattern.compile("/api/v1/namespaces/([^/]+)/([a-z]+)(?:/([^/]+))?");
  private static final Map<String, String> KINDS =
      Map.of(
          "pods", "Pod",
          "configmaps", "ConfigMap",
          "services", "Service",
          "persistentvolumeclaims", "PersistentVolumeClaim");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Map<String, Set<String>> rights;
  private final Function<JsonNode, Process> containers;
  private final Map<String, ObjectNode> objects = new TreeMap<>();
  private final Map<String, Process> processes = new HashMap<>();
  private final List<ObjectNode> made = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private int version;

  private record Answer(int code, JsonNode body) {}

  /**
   * Starts one.
   *
   * @param rights verbs by resource, for instance {@code pods: [get, list]}
   * @param containers starts what a pod is to run; null: it stays pending
   */
  FakeKubernetes(Map<String, Set<String>> rights, Function<JsonNode, Process> containers)
      throws IOException {
    this.rights = rights;
    this.containers = containers;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  /** What {@code --master} wants. */
  String master() {
    return "k8s://http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** All objects of a kind that were ever made, in order. */
  synchronized List<JsonNode> made(String kind) {
    return made.stream()
        .filter(o -> kind.equals(o.path("kind").asText()))
        .map(JSON::<JsonNode>valueToTree)
        .toList();
  }

  /** The objects that are there now. */
  synchronized Set<String> left() {
    return Set.copyOf(objects.keySet());
  }

  /** What was asked for without a right to it, or is not known here. */
  synchronized List<String> refused() {
    return List.copyOf(refused);
  }

  /** The processes of the pods that run now. */
  synchronized List<Process> running() {
    return processes.values().stream().filter(Process::isAlive).toList();
  }

  private void serve(HttpExchange exchange) throws IOException {
    byte[] asked = exchange.getRequestBody().readAllBytes();
    Answer answer = answer(exchange.getRequestMethod(), exchange.getRequestURI(), asked);
    byte[] bytes = JSON.writeValueAsBytes(answer.body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.code, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private synchronized Answer answer(String method, URI uri, byte[] body) throws IOException {
    Matcher path = PATH.matcher(uri.getPath());
    if (!path.matches() || !KINDS.containsKey(path.group(2))) {
      return refuse(404, method + " " + uri);
    }
    String resource = path.group(2);
    String name = path.group(3);
    Map<String, String> query = query(uri);
    String verb = verb(method, name != null, query.containsKey("watch"));
    if (!rights.getOrDefault(resource, Set.of()).contains(verb)) {
      return refuse(403, verb + " " + resource);
    }
    String folder = path.group(1) + "/" + resource + "/";
    return switch (verb) {
      case "create" -> create(folder, (ObjectNode) JSON.readTree(body));
      case "patch" -> apply(folder + name, (ObjectNode) JSON.readTree(body));
      case "get" -> found(folder + name);
      case "delete" -> delete(List.of(folder + name));
      case "list" -> list(KINDS.get(resource), matching(folder, query));
      case "deletecollection" -> delete(matching(folder, query));
      default -> refuse(405, verb + " " + resource);
    };
  }

  /** The word for it in a role's rules. */
  private static String verb(String method, boolean one, boolean watch) {
    return switch (method) {
      case "GET" -> watch ? "watch" : one ? "get" : "list";
      case "POST" -> "create";
      case "DELETE" -> one ? "delete" : "deletecollection";
      default -> method.toLowerCase(Locale.ROOT);
    };
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new HashMap<>();
    for (String part : String.valueOf(uri.getRawQuery()).split("&")) {
      String[] pair = part.split("=", 2);
      query.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  private Answer refuse(int code, String asked) {
    refused.add(asked);
    return status(code, asked);
  }

  private static Answer status(int code, String message) {
    ObjectNode status = JSON.createObjectNode().put("kind", "Status").put("apiVersion", "v1");
    status.put("status", code == 200 ? "Success" : "Failure").put("code", code);
    return new Answer(code, status.put("message", message));
  }

  private Answer create(String folder, ObjectNode object) {
    String path = folder + object.path("metadata").path("name").asText();
    if (objects.containsKey(path)) {
      return status(409, path + " exists");
    }
    put(path, object);
    if (object.path("kind").asText().equals("Pod")) {
      start(path, object);
    }
    return new Answer(201, object);
  }

  /** Server-side apply, by one who owns all fields. */
  private Answer apply(String path, ObjectNode object) {
    boolean there = objects.containsKey(path);
    put(path, object);
    return new Answer(there ? 200 : 201, object);
  }

  private void put(String path, ObjectNode object) {
    version++;
    String[] parts = path.split("/");
    object
        .withObject("/metadata")
        .put("namespace", parts[0])
        .put("uid", "uid-" + path.hashCode())
        .put("resourceVersion", "" + version)
        .put("creationTimestamp", "2026-01-01T00:00:00Z");
    objects.put(path, object);
    made.add(object.deepCopy());
  }

  private void start(String path, ObjectNode pod) {
    Process process = containers.apply(pod);
    ObjectNode state = state(pod, process == null ? "Pending" : "Running");
    if (process != null) {
      processes.put(path, process);
      state.putObject("running").put("startedAt", "2026-01-01T00:00:00Z");
      Future<?> unused = process.onExit().thenAccept(ended -> end(pod, ended.exitValue()));
    }
  }

  private synchronized void end(ObjectNode pod, int code) {
    version++;
    pod.withObject("/metadata").put("resourceVersion", "" + version);
    state(pod, code == 0 ? "Succeeded" : "Failed").putObject("terminated").put("exitCode", code);
  }

  /** Sets what a pod does; returns the state of its container, to be filled. */
  private static ObjectNode state(ObjectNode pod, String phase) {
    ObjectNode status = pod.putObject("status").put("phase", phase).put("podIP", "127.0.0.1");
    JsonNode container = pod.path("spec").path("containers").path(0);
    return status
        .putArray("containerStatuses")
        .addObject()
        .put("name", container.path("name").asText())
        .put("ready", phase.equals("Running"))
        .putObject("state");
  }

  private Answer found(String path) {
    return objects.containsKey(path)
        ? new Answer(200, objects.get(path))
        : status(404, path + " is not there");
  }

  private Answer delete(List<String> paths) {
    for (String path : paths) {
      if (objects.remove(path) == null) {
        return status(404, path + " is not there");
      }
      if (processes.containsKey(path)) {
        processes.remove(path).destroyForcibly();
      }
    }
    return status(200, "deleted");
  }

  private Answer list(String kind, List<String> paths) {
    ObjectNode list = JSON.createObjectNode().put("kind", kind + "List").put("apiVersion", "v1");
    list.putObject("metadata").put("resourceVersion", "" + version);
    var items = list.putArray("items");
    paths.forEach(path -> items.add(objects.get(path)));
    return new Answer(200, list);
  }

  private List<String> matching(String folder, Map<String, String> query) {
    String labels = query.getOrDefault("labelSelector", "");
    String fields = query.getOrDefault("fieldSelector", "");
    return objects.keySet().stream()
        .filter(path -> path.startsWith(folder))
        .filter(path -> Selector.matches(labels, objects.get(path).at("/metadata/labels")))
        .filter(path -> Selector.matchesFields(fields, objects.get(path)))
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
    running().forEach(Process::destroyForcibly);
  }
}
