package paretoscope.spark.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** {@link TestRewards} as a jar of a user's own. */
public final class PluginJar {
  private PluginJar() {}

  /** Makes it. */
  public static Path in(Path folder) throws IOException {
    Path classes = SparkHome.target().resolve("test-classes");
    String service = "META-INF/services/paretoscope.core.reward.Reward";
    Path jar = folder.resolve("plugin.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> rewards = Files.list(classes.resolve("paretoscope/spark/testing"))) {
      List<Path> entries =
          Stream.concat(
                  rewards.filter(f -> f.getFileName().toString().startsWith("TestRewards")),
                  Stream.of(classes.resolve(service)))
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
