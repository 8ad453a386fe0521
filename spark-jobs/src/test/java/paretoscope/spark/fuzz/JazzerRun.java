package paretoscope.spark.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.launcher.JavaModuleOptions;
import paretoscope.spark.testing.TestClassPath;

/**
 * One target under Jazzer, in a Java machine of its own: inputs are changed towards code that none
 * before has reached.
 *
 * @param target what is fuzzed
 * @param inputs how many
 * @param folder for its seeds, what it says, and the input of a finding
 */
record JazzerRun(FuzzTarget target, long inputs, Path folder) {
  /** What is watched for new paths: our code, and the libraries that parse for it. */
  private static final String INSTRUMENTED =
      String.join(
          ":",
          "paretoscope.core.**",
          "paretoscope.datasets.**",
          "paretoscope.simulator.**",
          "paretoscope.spark.job.**",
          "paretoscope.spark.store.**",
          "paretoscope.spark.serialise.**",
          "com.twelvemonkeys.**",
          "org.snakeyaml.engine.**",
          "com.esotericsoftware.kryo.kryo5.**");

  /** What readers of all but run folders use. */
  private static final Pattern LIBRARIES =
      Pattern.compile(
          "/(jackson|snakeyaml|imageio|common-|kryo5|minlog|objenesis|hipparchus|protobuf-java"
              + "|commons-rng|commons-lang3|jenetics|jazzer|slf4j-api|onnxruntime)[^/]*$");

  private static final int SECONDS = 30;

  /**
   * What came of it.
   *
   * @param row cells of a table
   * @param finding what went wrong; empty if nothing did
   */
  record Result(String row, long inputs, String finding) {}

  Result run() throws IOException, InterruptedException {
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    int longest = 1024;
    for (byte[] seed : target.seeds()) {
      Files.write(seeds.resolve("seed-" + Arrays.hashCode(seed)), seed);
      longest = Math.max(longest, 2 * seed.length);
    }
    Path log = folder.resolve("log");
    Path result = folder.resolve("result");
    long begin = System.nanoTime();
    Process jazzer =
        new ProcessBuilder(command(seeds, result, longest))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code = jazzer.waitFor();
    double seconds = (System.nanoTime() - begin) / 1e9;
    String row = Files.exists(result) ? Files.readString(result) : "0 | | | ";
    String finding = code == 0 ? "" : finding(code, log);
    long done = Long.parseLong(row.substring(0, row.indexOf(' ')));
    if (finding.isEmpty() && done < inputs) {
      finding = "only %d of %d inputs were read; see %s".formatted(done, inputs, log);
    }
    String cells =
        String.format(
            Locale.ROOT, "| %s | %s | %.0f | %.0f |", target.name(), row, seconds, done / seconds);
    return new Result(cells, done, finding);
  }

  private List<String> command(Path seeds, Path result, int longest) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptions().strip().split("\\s+")));
    command.addAll(List.of("-Xmx1200m", "-XX:+UseSerialGC"));
    for (String name : List.of("log4j2.configurationFile", "paretoscope.log", "paretoscope.root")) {
      command.add("-D" + name + "=" + System.getProperty(name, ""));
    }
    command.add("-D" + JazzerTarget.NAME + "=" + target.name());
    command.add("-D" + JazzerTarget.RESULT + "=" + result);
    command.addAll(List.of("-cp", classPath(), "com.code_intelligence.jazzer.Jazzer"));
    command.add("--target_class=" + JazzerTarget.class.getName());
    command.add("--instrumentation_includes=" + INSTRUMENTED);
    // it steers regular expressions by looking at each character, which takes memory of its own
    command.add("--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexRoadblocks");
    command.add("--reproducer_path=" + folder);
    command.addAll(List.of("-seed=1", "-runs=" + inputs, "-max_len=" + longest));
    command.addAll(List.of("-timeout=" + SECONDS, "-rss_limit_mb=0", "-print_final_stats=0"));
    command.addAll(List.of("-artifact_prefix=" + folder + "/", seeds.toString()));
    return command;
  }

  /**
   * Jazzer goes through all of it several times: Spark and its company only where they are used.
   */
  private String classPath() {
    if (Targets.needsSpark(target)) {
      return TestClassPath.get();
    }
    return Arrays.stream(TestClassPath.get().split(File.pathSeparator))
        .filter(path -> !path.endsWith(".jar") || LIBRARIES.matcher(path).find())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String finding(int code, Path log) throws IOException {
    return Files.readAllLines(log).stream()
            .filter(line -> line.startsWith("== Java") || line.contains("ERROR: libFuzzer"))
            .findFirst()
            .map(line -> line.length() > 600 ? line.substring(0, 600) + " ..." : line)
            .orElse("ended with code " + code)
        + "; see "
        + log;
  }
}
