package paretoscope.spark.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import paretoscope.spark.testing.SparkHome;
import paretoscope.testing.SharedData;

/**
 * Drivers with the shipped settings for clusters that others can reach, whose users have keys in
 * their environment and in a private file, and type one. All say to their logs what they do.
 */
final class DriversWithKeys implements AutoCloseable {
  /** Typed where it should not be. None of them looks like a key; what they are called does. */
  static final String TYPED = "canary-typed-0123456789";

  private static final String IN_ENVIRONMENT = "canary-in-environment-0123456789";
  private static final String IN_FILE = "canary-in-file-0123456789";
  private static final String OF_CLUSTER = "known-to-this-cluster-alone";

  static final String[] NOT_TYPED = {IN_ENVIRONMENT, IN_FILE, OF_CLUSTER};
  static final String[] ALL = {TYPED, IN_ENVIRONMENT, IN_FILE, OF_CLUSTER};

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "OPENAI_API_KEY", IN_ENVIRONMENT,
          "AWS_ACCESS_KEY_ID", IN_ENVIRONMENT,
          "AWS_SECRET_ACCESS_KEY", IN_ENVIRONMENT,
          "AWS_SESSION_TOKEN", IN_ENVIRONMENT,
          "PARETOSCOPE_LOG_LEVEL", "info");

  private final SparkInstallation spark = SparkInstallation.ours();
  private final Path folder;
  private final Path settings;
  private final List<SubmittedJob> jobs = new ArrayList<>();

  DriversWithKeys(Path folder) throws IOException {
    this.folder = folder;
    this.settings = folder.resolve("private.properties");
    Files.createDirectory(events());
    Path shipped = SharedData.root().resolve("conf/spark-secure.properties");
    Files.writeString(settings, Files.readString(shipped) + own());
    Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-------"));
  }

  private String own() {
    List<String> java = new ArrayList<>(SparkInstallation.QUICK_TO_START);
    java.addAll(spark.storedClasses());
    return """

        spark.authenticate.secret=%s
        spark.hadoop.fs.s3a.access.key=%s
        spark.hadoop.fs.s3a.secret.key=%s
        spark.executorEnv.ANTHROPIC_API_KEY=%s
        spark.ssl.keyStorePassword=%s
        spark.logConf=true
        spark.eventLog.enabled=true
        spark.eventLog.compress=false
        spark.eventLog.dir=%s
        spark.driver.host=127.0.0.1
        spark.driver.bindAddress=127.0.0.1
        spark.executor.cores=1
        spark.executor.memory=640m
        spark.executor.extraJavaOptions=%s
        """
        .formatted(
            OF_CLUSTER,
            IN_FILE,
            IN_FILE,
            IN_FILE,
            IN_FILE,
            events().toUri(),
            String.join(" ", java));
  }

  /** The shipped settings and keys, as the first lines of the shipped ones tell. */
  Path settings() {
    return settings;
  }

  /** Where drivers say, uncompressed, how their jobs went. */
  Path events() {
    return folder.resolve("events");
  }

  SubmittedJob submit(String master, List<String> words) {
    List<String> options = new ArrayList<>(List.of("-Xmx900m"));
    options.addAll(spark.storedClasses());
    options.add("-Dlog4j2.configurationFile=" + System.getProperty("log4j2.configurationFile"));
    options.add("-Dparetoscope.log=" + folder.resolve("keys-" + jobs.size() + ".log"));
    List<String> command = spark.java(options);
    command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
    command.addAll(List.of("--properties-file", settings.toString()));
    command.addAll(List.of("--conf", "spark.executorEnv.OPENAI_API_KEY=" + TYPED));
    command.addAll(List.of("--class", "paretoscope.spark.Main"));
    command.add(SparkHome.shippedJar().toString());
    command.addAll(words);
    ProcessBuilder driver = spark.process(command, "127.0.0.1");
    driver.environment().putAll(ENVIRONMENT);
    try {
      SubmittedJob job = new SubmittedJob(driver.start());
      jobs.add(job);
      return job;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    jobs.forEach(SubmittedJob::kill);
  }
}
