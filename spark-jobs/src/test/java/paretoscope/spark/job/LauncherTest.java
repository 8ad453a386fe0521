package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher refuses before it builds or starts anything. */
class LauncherTest {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("paretoscope.root")).resolve("paretoscope");

  private record Answer(int code, String text) {}

  private static Answer launch(Path launcher, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PARETOSCOPE_JAR", "/nowhere/none.jar");
    builder.environment().keySet().removeAll(List.of("HADOOP_CONF_DIR", "YARN_CONF_DIR"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }

  @ParameterizedTest
  @CsvSource({
    "--bogus 3, --bogus is no option of spark-submit",
    "--driver-memory, --driver-memory wants a value",
    "--driver-memory 8x, --driver-memory (8x) must be a size",
    "--executor-memory=0g, --executor-memory (0g) must be a size",
    "--master nonsense, --master (nonsense) is none that Spark knows",
    "--master local[0], --master (local[0]) is none that Spark knows",
    "--master local[99999999999], --master (local[99999999999]) is none that Spark knows",
    "--master yarn, --master (yarn) wants to know where YARN is",
    "--deploy-mode sideways, --deploy-mode (sideways) must be client or cluster",
    "--master spark://h:7077 --deploy-mode cluster, --deploy-mode (cluster) is for YARN",
    "--properties-file /nowhere/none, --properties-file (/nowhere/none) is no file",
    "--jars /nowhere/none.jar, --jars (/nowhere/none.jar) is no file",
    "--executor-cores 0, --executor-cores (0) must be a whole number >= 1",
    "--conf spark.cores.max=-2, spark.cores.max (-2) must be a whole number >= 1",
    "--conf, --conf wants a value",
    "--conf foo, --conf (foo) must be a setting and its value",
    "--conf =5, --conf (=5) must be a setting and its value",
    "--conf spark.executor.memory=12q, spark.executor.memory (12q) must be a size",
    "--driver-memory 10m, --driver-memory (10m) must be at least 450m",
    "--driver-memory 99999999g, --driver-memory (99999999g) must be at least 450m and at most",
    "--num-executors abc, --num-executors (abc) must be a whole number >= 1",
    "--driver-cores x, --driver-cores (x) must be a whole number >= 1",
    "--master spark://host, --master (spark://host) is none that Spark knows",
    "-c spark.master=cloud, --conf spark.master (cloud) is none that Spark knows",
  })
  void refusesSparkOptionsInOneLine(String options, String expected) throws Exception {
    List<String> args = new ArrayList<>(List.of("doctor", "--"));
    args.addAll(List.of(options.split(" ")));
    Answer answer = launch(LAUNCHER, Map.of(), args.toArray(String[]::new));
    assertThat(answer.text()).startsWith("paretoscope: ").contains(expected).hasLineCount(1);
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void tellsAllWrongSparkOptionsTogether() throws Exception {
    Answer answer =
        launch(LAUNCHER, Map.of(), "doctor", "--", "--bogus", "--driver-memory", "8x", "--conf");
    assertThat(answer.text())
        .startsWith("paretoscope: 3 Spark options are wrong:")
        .contains("--bogus is no option", "--driver-memory (8x) must be", "--conf wants a value")
        .hasLineCount(4);
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aDryRunShowsTheCommandWithoutSecrets(@TempDir Path folder) throws Exception {
    Path copy = withJars(folder);
    List<String> words = List.of("search", "my study.yaml", "--images", "s3a://me:pw0@bucket/a");
    List<String> command = new ArrayList<>(words);
    command.addAll(List.of("--out", "run", "--dry-run", "--", "--master", "local[2]"));
    for (String setting :
        List.of(
            "spark.hadoop.fs.s3a.SECRET.key=hunter2",
            "spark.executorEnv.OPENAI_API_KEY=abc1",
            "spark.executor.extraJavaOptions=-Da.password=pw1",
            "spark.ui.proxyBase=https://me:pw2@host/",
            "spark.locality.wait=1s")) {
      command.addAll(List.of("--conf", setting));
    }
    String text = launch(copy, Map.of(), command.toArray(String[]::new)).text();
    String line = text.lines().findFirst().orElseThrow();
    assertThat(line)
        .startsWith("command     ")
        .contains("/jars/\\*", "SparkSubmit", "my\\ study.yaml", "spark.locality.wait=1s", "local")
        .contains("spark.hadoop.fs.s3a.SECRET.key=\\(not\\ shown\\)", "OPENAI_API_KEY=\\(not")
        .doesNotContain("hunter2", "abc1", "pw0", "pw1", "pw2");
  }

  /**
   * Executors elsewhere must reach the driver and get our classes, however the master is named:
   * {@code OWN} is a properties file with one, {@code EMPTY} one without.
   */
  @ParameterizedTest
  @CsvSource({
    "--master spark://h:7077, local, cluster",
    "--master local[2] --master spark://h:7077, local, cluster",
    "--conf spark.master=spark://h:7077, local, cluster",
    "--conf=spark.master=spark://h:7077, local, cluster",
    "-c spark.master=yarn, local, cluster",
    "--properties-file OWN, local, cluster",
    "--properties-file=OWN, local, cluster",
    "--properties-file EMPTY --load-spark-defaults, cluster, cluster",
    "--verbose, cluster, cluster",
    "--verbose, local, local",
    "--properties-file EMPTY, cluster, local",
    "--master local[2] --properties-file OWN, cluster, local",
    "--conf spark.master=local[2] --properties-file OWN, cluster, local",
    "--conf spark.master.rest.port=1, local, local",
  })
  void aClusterIsOneHoweverItIsNamed(
      String options, String defaults, String expected, @TempDir Path folder) throws Exception {
    Path own = Files.writeString(folder.resolve("own"), " spark.master : spark\\://h:7077 \r\n");
    Path empty = Files.writeString(folder.resolve("empty"), "# spark.master yarn\n");
    Files.createDirectory(folder.resolve("conf"));
    Files.writeString(
        folder.resolve("conf/spark-defaults.conf"),
        "spark.master.rest.port 1\nspark.master   "
            + (defaults.equals("local") ? "local[3]" : "k8s://h"));
    List<String> args = new ArrayList<>(List.of("doctor", "--"));
    String typed = options.replace("OWN", own.toString()).replace("EMPTY", empty.toString());
    args.addAll(List.of(typed.split(" ")));
    Map<String, String> environment = new HashMap<>(spyingJava(folder));
    environment.put("HADOOP_CONF_DIR", folder.toString()); // where YARN would be
    Answer answer = launch(withJars(folder), environment, args.toArray(String[]::new));
    assertThat(answer.text())
        .contains(
            expected.equals("local")
                ? List.of("ip=127.0.0.1", "spark-internal doctor")
                : List.of("ip= ", "/nowhere/none.jar doctor"));
  }

  /** In a distribution the folder of jars lies beside the launcher. */
  private static Path withJars(Path folder) throws IOException {
    Files.createDirectory(folder.resolve("jars"));
    return Files.copy(LAUNCHER, folder.resolve("paretoscope"), StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** A Java that says what it was to run, and an installation of Spark that holds settings only. */
  private static Map<String, String> spyingJava(Path folder) throws IOException {
    Path java = Files.createDirectory(folder.resolve("bin")).resolve("java");
    Files.writeString(
        java,
        "#!/bin/sh\n[ $# -gt 2 ] || exec '%s/bin/java' \"$@\"\n"
                .formatted(System.getProperty("java.home"))
            + "echo \"ip=$SPARK_LOCAL_IP $*\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return Map.of(
        "JAVA_HOME", folder.toString(),
        "SPARK_HOME", folder.toString(),
        "SPARK_CONF_DIR", "",
        "SPARK_LOCAL_IP", "",
        "MASTER", "");
  }

  @Test
  void namesAJavaHomeThatHoldsNone() throws Exception {
    Answer answer = launch(LAUNCHER, Map.of("JAVA_HOME", "/no/such/jdk"), "doctor");
    assertThat(answer.text()).contains("JAVA_HOME (/no/such/jdk) holds no bin/java");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void findsItsFolderThroughLinks(@TempDir Path folder) throws Exception {
    Path real = Files.createDirectories(folder.resolve("real"));
    Path copy =
        Files.copy(LAUNCHER, real.resolve("paretoscope"), StandardCopyOption.COPY_ATTRIBUTES);
    Path link = Files.createSymbolicLink(folder.resolve("first"), copy);
    Path relative = Files.createSymbolicLink(folder.resolve("second"), link.getFileName());
    Answer answer = launch(relative, Map.of(), "doctor");
    assertThat(answer.text()).contains("real/spark-jobs/target/spark.classpath is missing");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void buildsInAFreshClone(@TempDir Path folder) throws Exception {
    Path copy =
        Files.copy(LAUNCHER, folder.resolve("paretoscope"), StandardCopyOption.COPY_ATTRIBUTES);
    Answer answer = launch(copy, failingMaven(folder), "doctor");
    assertThat(answer.text()).contains("building Paretoscope", "Maven runs", "the build failed");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
  }

  /** Maven as the launcher finds it, and no jar from elsewhere. */
  private static Map<String, String> failingMaven(Path folder) throws IOException {
    Path mvn = Files.createDirectory(folder.resolve("bin")).resolve("mvn");
    Files.writeString(mvn, "#!/bin/sh\necho Maven runs; exit 1\n");
    assertThat(mvn.toFile().setExecutable(true)).isTrue();
    return Map.of("PARETOSCOPE_JAR", "", "PATH", mvn.getParent() + ":" + System.getenv("PATH"));
  }

  @Test
  void buildsAnewOnlyWhatChangedSinceItWasBuiltByHand(@TempDir Path folder) throws Exception {
    Path copy =
        Files.copy(LAUNCHER, folder.resolve("paretoscope"), StandardCopyOption.COPY_ATTRIBUTES);
    Path target = Files.createDirectories(folder.resolve("spark-jobs/target"));
    Path source = Files.createDirectories(folder.resolve("core/src/main")).resolve("A.java");
    Files.writeString(source, "class A {}");
    Files.setLastModifiedTime(source, FileTime.fromMillis(1_000_000));
    Files.writeString(target.resolve("spark.classpath"), "none.jar");
    Files.writeString(target.resolve("paretoscope-spark-jobs-1.jar"), "a jar");
    Map<String, String> environment = failingMaven(folder);
    assertThat(launch(copy, environment, "doctor").text()).doesNotContain("building");
    Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 3_600_000));
    Answer answer = launch(copy, environment, "doctor");
    assertThat(answer.text()).contains("building Paretoscope", "Maven runs", "the build failed");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
  }
}
