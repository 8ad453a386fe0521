package paretoscope.spark.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.launcher.JavaModuleOptions;

/** A Java machine of its own for a test that ends, kills or replaces it. */
public final class ChildJava {
  private final List<String> options;

  private ChildJava(List<String> options) {
    this.options = options;
  }

  /** With these options of {@code java}, besides those that Spark needs. */
  public static ChildJava of(String... options) {
    return new ChildJava(List.of(options));
  }

  /** Starts a class on the tests' class path; both outputs come as one. */
  public Process start(Class<?> main, String... args) throws IOException {
    return start(TestClassPath.get(), main.getName(), args);
  }

  /** Starts a class on another class path; both outputs come as one. */
  public Process start(String classPath, String main, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptions().strip().split("\\s+")));
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC"));
    for (String name : List.of("log4j2.configurationFile", "paretoscope.log")) {
      command.add("-D" + name + "=" + System.getProperty(name, ""));
    }
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
