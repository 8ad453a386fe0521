package paretoscope.spark.standalone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import paretoscope.spark.testing.Ports;
import paretoscope.spark.testing.SparkHome;

/**
 * A stand-alone Spark cluster on this machine: a master and workers in Java machines of their own,
 * started as an installation starts them, from the jars that Spark brings. Jobs are submitted with
 * the jar that users get. Closing it ends everything, however it was left.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String HERE = "127.0.0.1";

  private final SparkInstallation spark;
  private final Path folder;
  private final String host;
  private final int port = Ports.free();
  private final int pagePort = Ports.free();
  private final List<String> daemons;
  private final Process master;
  private final int atFirst;
  private final List<Process> workers = new ArrayList<>();
  private final List<SubmittedJob> jobs = new ArrayList<>();

  /**
   * One whose machines are all this one.
   *
   * @param folder for logs and what executors write
   * @param workers with one core each
   * @param options of the master and of all workers: of Java, and words for Spark's daemons
   */
  StandaloneCluster(Path folder, int workers, String... options) {
    this(SparkInstallation.ours(), folder, HERE, workers, options);
  }

  /** One of another version of Spark. */
  StandaloneCluster(SparkInstallation spark, Path folder, int workers) {
    this(spark, folder, HERE, workers);
  }

  /** One whose master, drivers and first workers have this address. */
  StandaloneCluster(Path folder, String host, int workers, String... options) {
    this(SparkInstallation.ours(), folder, host, workers, options);
  }

  private StandaloneCluster(
      SparkInstallation spark, Path folder, String host, int workers, String... options) {
    this.spark = spark;
    this.folder = folder;
    this.host = host;
    this.daemons = List.of(options);
    this.atFirst = workers;
    List<String> command = daemon("master", "master.Master", List.of());
    command.addAll(List.of("--host", host, "--port", "" + port, "--webui-port", "" + pagePort));
    this.master = start(command, host, folder.resolve("master.out").toFile());
    try {
      for (int i = 0; i < workers; i++) {
        addWorker();
      }
    } catch (RuntimeException | Error e) {
      close(); // nobody else can
      throw e;
    }
  }

  /** Starts a worker with one core and options of its own. */
  void addWorker(String... options) {
    addWorker(List.of(), host, options);
  }

  /**
   * Starts a worker with one core, and waits until the master knows it.
   *
   * @param through a command that starts another one somewhere else; empty: here
   * @param where its address
   */
  void addWorker(List<String> through, String where, String... options) {
    String name = "worker-" + workers.size();
    List<String> command = new ArrayList<>(through);
    command.addAll(daemon(name, "worker.Worker", List.of(options)));
    command.addAll(List.of("--host", where, "--cores", "1", "--memory", "1g"));
    command.addAll(List.of("--webui-port", "0", "--work-dir", folder.resolve(name).toString()));
    command.add(url());
    workers.add(start(command, where, folder.resolve(name + ".out").toFile()));
    awaitWorkers();
  }

  /** Waits until the master knows all workers that were not killed. */
  void awaitWorkers() {
    List<Process> wanted = workers.stream().filter(Process::isAlive).toList();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!page().contains("\"aliveworkers\" : " + wanted.size())) {
      boolean ended = !master.isAlive() || !wanted.stream().allMatch(Process::isAlive);
      if (System.nanoTime() > end || ended) {
        throw new IllegalStateException("the cluster does not start; its logs are in " + folder);
      }
      sleep(100);
    }
  }

  String url() {
    return "spark://" + host + ":" + port;
  }

  /** Kills the worker of an executor as a node dies: with its executors. */
  void killWorkerOf(ProcessHandle executor) {
    workers.stream()
        .filter(worker -> worker.descendants().anyMatch(executor::equals))
        .findAny()
        .ifPresentOrElse(
            StandaloneCluster::kill,
            () -> {
              throw new IllegalStateException("no worker has the executor " + executor.pid());
            });
  }

  private static void kill(Process worker) {
    List<ProcessHandle> executors = worker.descendants().toList();
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
    worker.onExit().join();
  }

  /** Ends all jobs and starts workers until there are as many as at first. */
  void restore() {
    jobs.forEach(SubmittedJob::kill);
    while (workers.stream().filter(Process::isAlive).count() < atFirst) {
      addWorker();
    }
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
   * @param settings of Spark, options of spark-submit ({@code --}) and of the driver's Java ({@code
   *     -D}), with their values
   */
  SubmittedJob submit(Map<String, String> settings, List<String> words) {
    return submit(url(), settings, words);
  }

  /** Starts a job on any master. */
  SubmittedJob submit(String on, Map<String, String> settings, List<String> words) {
    List<String> forJava = new ArrayList<>(List.of("-Xmx900m"));
    settings.keySet().stream()
        .filter(key -> key.startsWith("-D"))
        .forEach(key -> forJava.add(key + "=" + settings.get(key)));
    List<String> command = command("driver-" + jobs.size(), forJava);
    command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", on));
    command.addAll(List.of("--class", "paretoscope.spark.Main"));
    settings.forEach(
        (key, value) -> {
          if (key.startsWith("--")) {
            command.addAll(List.of(key, value));
          } else if (!key.startsWith("-D")) {
            command.addAll(List.of("--conf", key + "=" + value));
          }
        });
    for (String address : List.of("spark.driver.host", "spark.driver.bindAddress")) {
      command.addAll(List.of("--conf", address + "=" + host));
    }
    List<String> forExecutors = new ArrayList<>(SparkInstallation.QUICK_TO_START);
    forExecutors.addAll(spark.storedClasses());
    command.addAll(
        List.of("--conf", "spark.executor.extraJavaOptions=" + String.join(" ", forExecutors)));
    command.addAll(
        List.of("--conf", "spark.executor.memory=640m", SparkHome.shippedJar().toString()));
    command.addAll(words);
    SubmittedJob job = new SubmittedJob(start(command, host, null));
    jobs.add(job);
    return job;
  }

  private List<String> daemon(String name, String main, List<String> own) {
    List<String> options = new ArrayList<>(daemons);
    options.addAll(own);
    List<String> forJava = new ArrayList<>(List.of("-Xmx400m"));
    options.stream().filter(option -> option.startsWith("-D")).forEach(forJava::add);
    List<String> command = command(name, forJava);
    command.add("org.apache.spark.deploy." + main);
    options.stream().filter(option -> !option.startsWith("-D")).forEach(command::add);
    return command;
  }

  private List<String> command(String name, List<String> options) {
    List<String> all = new ArrayList<>(options);
    all.addAll(spark.storedClasses());
    all.add("-Dlog4j2.configurationFile=" + System.getProperty("log4j2.configurationFile"));
    all.add("-Dparetoscope.log=" + folder.resolve(name + ".log"));
    return spark.java(all);
  }

  private Process start(List<String> command, String address, File output) {
    ProcessBuilder builder = spark.process(command, address);
    if (output != null) {
      builder.redirectOutput(output);
    }
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the master says of itself, empty while it does not answer. */
  private String page() {
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create("http://" + host + ":" + pagePort + "/json/")).build();
    try {
      return HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
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
    workers.forEach(StandaloneCluster::kill);
    master.destroyForcibly();
  }
}
