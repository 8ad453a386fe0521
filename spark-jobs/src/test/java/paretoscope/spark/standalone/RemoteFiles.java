package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import paretoscope.spark.testing.ChildJava;
import paretoscope.spark.testing.Ports;
import paretoscope.spark.testing.SparkHome;
import paretoscope.testing.SharedData;

/**
 * A file system that all machines of a cluster reach, served by a Java machine of its own. Its jars
 * are fetched by the poms in {@code spark-jobs/services}.
 */
abstract class RemoteFiles implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  final Path folder;
  final int port = Ports.free();
  private Process server;

  RemoteFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Starts one.
   *
   * @param kind hdfs or s3
   * @param folder for what it stores
   */
  static RemoteFiles of(String kind, Path folder) throws IOException {
    RemoteFiles files = kind.equals("hdfs") ? new Hdfs(folder) : new S3(folder);
    try {
      files.start();
      return files;
    } catch (IOException | RuntimeException | Error e) {
      files.close(); // nobody else can
      throw e;
    }
  }

  /** A folder there, as users write it. */
  abstract String root();

  /** What Hadoop has to be told of it. */
  abstract Map<String, String> hadoop();

  /** Jars that Hadoop needs for it besides Spark's own. */
  abstract List<Path> jars() throws IOException;

  abstract void start() throws IOException;

  /** Whether it serves now. */
  abstract boolean answers();

  /** What spark-submit has to be told: secrets in a file, so that no command line has any. */
  final Map<String, String> settings() throws IOException {
    Path own = folder.resolve("private.properties");
    Files.writeString(
        own,
        hadoop().entrySet().stream()
            .map(setting -> "spark.hadoop." + setting.getKey() + "=" + setting.getValue() + "\n")
            .collect(Collectors.joining()));
    Map<String, String> settings = new TreeMap<>(Map.of("--properties-file", own.toString()));
    if (!jars().isEmpty()) {
      settings.put("--jars", jars().stream().map(Path::toString).collect(Collectors.joining(",")));
    }
    return settings;
  }

  /** Puts a local folder there, as {@code hadoop fs -put} does. */
  final void put(Path from) throws IOException {
    Path site = Files.createDirectories(folder.resolve("hadoop"));
    Configuration own = new Configuration(false);
    hadoop().forEach(own::set);
    try (var out = Files.newOutputStream(site.resolve("core-site.xml"))) {
      own.writeXml(out);
    }
    List<Path> jars = jars();
    String classPath =
        Stream.concat(Stream.of(site), jars.stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    Process put =
        ChildJava.of()
            .start(
                classPath + File.pathSeparator + SparkHome.classPath(),
                "org.apache.hadoop.fs.FsShell",
                "-put",
                from.toUri().toString(),
                root());
    String said = new String(put.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(put.onExit().join().exitValue()).as(said).isZero();
  }

  /** The jars of a service, fetched before the tests. */
  static Path fetched(String service) {
    Path jars = SharedData.root().resolve("spark-jobs/services/target").resolve(service);
    assumeTrue(
        Files.isDirectory(jars),
        () -> "skipped: no jars in " + jars + "; `mvn verify -Pcluster` fetches them");
    return jars;
  }

  final void serve(String service, ChildJava java, String main, String... words)
      throws IOException {
    server = java.start(fetched(service) + "/*", main, words);
    Path log = folder.resolve(service + ".out");
    Thread reader = new Thread(() -> keep(log), "what " + service + " says");
    reader.setDaemon(true);
    reader.start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!answers()) {
      if (System.nanoTime() > end || !server.isAlive()) {
        throw new IllegalStateException(service + " does not start; see " + log);
      }
      StandaloneCluster.sleep(100);
    }
  }

  private void keep(Path log) {
    try {
      Files.copy(server.getInputStream(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.destroyForcibly();
    }
  }

  private static final class Hdfs extends RemoteFiles {
    Hdfs(Path folder) {
      super(folder);
    }

    @Override
    void start() throws IOException {
      serve(
          "hdfs",
          ChildJava.of("-Dtest.build.data=" + folder.resolve("hdfs")),
          "org.apache.hadoop.test.MiniDFSClusterManager",
          "-datanodes",
          "1",
          "-nnport",
          "" + port,
          "-httpport",
          "0",
          "-format",
          "-writeDetails",
          details().toString());
    }

    /** Written once the file system is there. */
    private Path details() {
      return folder.resolve("hdfs.json");
    }

    @Override
    boolean answers() {
      return Files.exists(details());
    }

    @Override
    String root() {
      return "hdfs://127.0.0.1:" + port + "/";
    }

    @Override
    Map<String, String> hadoop() {
      return Map.of("dfs.replication", "1");
    }

    @Override
    List<Path> jars() {
      return List.of();
    }
  }

  private static final class S3 extends RemoteFiles {
    private static final String BUCKET = "bucket";

    S3(Path folder) {
      super(folder);
    }

    @Override
    void start() throws IOException {
      Path stored = folder.resolve("s3");
      Files.createDirectories(stored.resolve(BUCKET));
      Path quiet = folder.resolve("logback.xml");
      Files.writeString(quiet, "<configuration><root level=\"WARN\"/></configuration>");
      Path own = folder.resolve("s3.properties");
      Files.writeString(
          own,
          """
          s3proxy.authorization=aws-v2-or-v4
          s3proxy.endpoint=http://127.0.0.1:%d
          s3proxy.identity=somebody
          s3proxy.credential=something
          jclouds.provider=filesystem-nio2
          jclouds.filesystem.basedir=%s
          """
              .formatted(port, stored));
      serve(
          "s3-server",
          ChildJava.of("-Dlogback.configurationFile=" + quiet),
          "org.gaul.s3proxy.Main",
          "--properties",
          own.toString());
    }

    @Override
    boolean answers() {
      return Ports.answers(port);
    }

    @Override
    String root() {
      return "s3a://" + BUCKET + "/";
    }

    @Override
    Map<String, String> hadoop() {
      return Map.of(
          "fs.s3a.access.key", "somebody",
          "fs.s3a.secret.key", "something",
          "fs.s3a.endpoint", "http://127.0.0.1:" + port,
          "fs.s3a.endpoint.region", "us-east-1",
          "fs.s3a.path.style.access", "true",
          "fs.s3a.connection.ssl.enabled", "false");
    }

    @Override
    List<Path> jars() throws IOException {
      try (Stream<Path> jars = Files.list(fetched("s3a"))) {
        return jars.sorted().toList();
      }
    }
  }
}
