package paretoscope.spark.standalone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import paretoscope.spark.testing.SparkHome;

/**
 * A stand-alone Spark cluster on this machine: a master and workers in Java machines of their own,
 * started as an installation starts them, from the jars that Spark brings. Jobs are submitted with
 * the jar that users get. Closing it ends everything, however it was left.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final SparkInstallation spark;
  private final Path folder;
  private final int port = freePort();
  private final int pagePort = freePort();
  private final List<String> daemons;
  private final Process master;
  private final List<Process> workers = new ArrayList<>();
  private final List<SubmittedJob> jobs = new ArrayList<>();

  /**
   * @param folder for logs and what executors write
   * @param workers with one core each
   * @param options of the master and of these workers: of Java, and words for Spark's daemons
   */
  StandaloneCluster(Path folder, int workers, String... options) {
    this(SparkInstallation.ours(), folder, workers, options);
  }

  /** A cluster of any version of Spark. */
  StandaloneCluster(SparkInstallation spark, Path folder, int workers, String... options) {
    this.spark = spark;
    this.folder = folder;
    this.daemons = List.of(options);
    String[] words = {"--host", "127.0.0.1", "--port", "" + port, "--webui-port", "" + pagePort};
    this.master = java("master", daemons, "org.apache.spark.deploy.master.Master", words);
    for (int i = 0; i < workers; i++) {
      addWorker();
    }
  }

  /** Starts a worker with one core, and waits until the master knows it. */
  void addWorker(String... options) {
    String name = "worker-" + workers.size();
    String[] words = {
      "--host",
      "127.0.0.1",
      "--cores",
      "1",
      "--memory",
      "1g",
      "--webui-port",
      "0",
      "--work-dir",
      folder.resolve(name).toString(),
      url()
    };
    List<String> all = new ArrayList<>(daemons);
    all.addAll(List.of(options));
    workers.add(java(name, all, "org.apache.spark.deploy.worker.Worker", words));
    long alive = workers.stream().filter(Process::isAlive).count();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!page().contains("\"aliveworkers\" : " + alive)) {
      if (System.nanoTime() > end || !master.isAlive()) {
        throw new IllegalStateException("the cluster does not start; its logs are in " + folder);
      }
      sleep(100);
    }
  }

  String url() {
    return "spark://127.0.0.1:" + port;
  }

  /** Kills a worker as a node dies: with its executors. */
  void killWorker(int which) {
    Process worker = workers.get(which);
    List<ProcessHandle> executors = worker.descendants().toList();
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
    worker.onExit().join();
  }

  /** The executors that run now. */
  List<ProcessHandle> executors() {
    return workers.stream()
        .filter(Process::isAlive)
        .flatMap(Process::descendants)
        .filter(ProcessHandle::isAlive)
        .toList();
  }

  /**
   * Starts a job on the cluster.
   *
   * @param settings of Spark, or options of spark-submit with their values
   */
  SubmittedJob submit(Map<String, String> settings, List<String> words) {
    return submit(url(), settings, words);
  }

  /** Starts a job on any master. */
  SubmittedJob submit(String on, Map<String, String> settings, List<String> words) {
    List<String> command = new ArrayList<>(command("driver-" + jobs.size(), List.of("-Xmx900m")));
    command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", on));
    command.addAll(List.of("--class", "paretoscope.spark.Main"));
    settings.forEach(
        (key, value) ->
            command.addAll(
                key.startsWith("--") ? List.of(key, value) : List.of("--conf", key + "=" + value)));
    for (String host : List.of("spark.driver.host", "spark.driver.bindAddress")) {
      command.addAll(List.of("--conf", host + "=127.0.0.1"));
    }
    command.addAll(
        List.of("--conf", "spark.executor.memory=640m", SparkHome.shippedJar().toString()));
    command.addAll(words);
    SubmittedJob job = new SubmittedJob(start(command, null));
    jobs.add(job);
    return job;
  }

  private Process java(String name, List<String> options, String main, String... words) {
    List<String> forJava = new ArrayList<>(List.of("-Xmx400m"));
    options.stream().filter(option -> option.startsWith("-D")).forEach(forJava::add);
    List<String> command = new ArrayList<>(command(name, forJava));
    command.add(main);
    options.stream().filter(option -> !option.startsWith("-D")).forEach(command::add);
    command.addAll(List.of(words));
    return start(command, folder.resolve(name + ".out").toFile());
  }

  /** Java with what Spark wants of it, and Spark's jars. */
  private List<String> command(String name, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(spark.javaOptions());
    command.addAll(options);
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Dlog4j2.configurationFile=" + System.getProperty("log4j2.configurationFile"));
    command.add("-Dparetoscope.log=" + folder.resolve(name + ".log"));
    command.addAll(List.of("-cp", spark.home().resolve("jars") + "/*"));
    return command;
  }

  private Process start(List<String> command, File output) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (output != null) {
      builder.redirectOutput(output);
    }
    builder.environment().put("SPARK_HOME", spark.home().toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the master says of itself, empty while it does not answer. */
  private String page() {
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pagePort + "/json/")).build();
    try {
      return HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    jobs.forEach(SubmittedJob::kill);
    for (int i = 0; i < workers.size(); i++) {
      killWorker(i);
    }
    master.destroyForcibly();
  }
}
