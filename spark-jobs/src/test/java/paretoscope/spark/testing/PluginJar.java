package paretoscope.spark.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Classes of tests as a jar of a user's own. */
public final class PluginJar {
  private PluginJar() {}

  /** One of {@link TestRewards}. */
  public static Path in(Path folder) throws IOException {
    String service = "META-INF/services/paretoscope.core.reward.Reward";
    return jar(folder.resolve("plugin.jar"), TestRewards.class, List.of(service));
  }

  /** One of {@link TaskGate}. */
  public static Path ofGate(Path folder) throws IOException {
    return jar(folder.resolve("gate.jar"), TaskGate.class, List.of());
  }

  private static Path jar(Path jar, Class<?> type, List<String> resources) throws IOException {
    Path classes = SparkHome.target().resolve("test-classes");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.list(classes.resolve("paretoscope/spark/testing"))) {
      List<Path> entries =
          Stream.concat(
                  all.filter(f -> f.getFileName().toString().startsWith(type.getSimpleName())),
                  resources.stream().map(classes::resolve))
              .toList();
      for (Path entry : entries) {
        out.putNextEntry(new JarEntry(classes.relativize(entry).toString()));
        out.write(Files.readAllBytes(entry));
        out.closeEntry();
      }
    }
    return jar;
  }
}
