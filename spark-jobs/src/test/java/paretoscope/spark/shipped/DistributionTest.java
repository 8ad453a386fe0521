package paretoscope.spark.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.spark.testing.SparkHome;
import paretoscope.spark.testing.TestStudy;

/** The distribution with Spark inside, unpacked where a user might, without Maven and Spark. */
@Tag("dist")
class DistributionTest {
  private static final Path DIST = SparkHome.target().resolve("dist");
  @TempDir static Path folder;
  private static Path unpacked;

  @BeforeAll
  static void unpack() throws Exception {
    Path place = Files.createDirectory(folder.resolve("un packed (1)"));
    String[] tar = {"tar", "-xzf", shipped("-local.tar.gz").toString(), "-C", place.toString()};
    assertThat(new ProcessBuilder(tar).inheritIO().start().waitFor()).isZero();
    try (Stream<Path> inside = Files.list(place)) {
      unpacked = inside.toList().get(0);
    }
  }

  private static Path shipped(String ending) throws IOException {
    try (Stream<Path> files = Files.list(DIST)) {
      return files.filter(f -> f.getFileName().toString().endsWith(ending)).findFirst().get();
    }
  }

  /** What a command says in another folder, where Maven would fail. */
  private static String said(int code, String... words) throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path mvn = Files.writeString(bin.resolve("mvn"), "#!/bin/sh\necho Maven runs; exit 1\n");
    assertThat(mvn.toFile().setExecutable(true)).isTrue();
    List<String> command = new ArrayList<>(List.of(unpacked.resolve("paretoscope").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(Files.createDirectories(folder.resolve("some where")).toFile());
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    List.of("SPARK_HOME", "SPARK_SCALA_VERSION", "PARETOSCOPE_JAR")
        .forEach(builder.environment()::remove);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(code);
    return said;
  }

  @Test
  void runsTheDemoFromAnotherFolder() throws Exception {
    String said = said(0, "demo", "--out", "my demo", "--set", "optimiser.generations=2");
    assertThat(said).contains("best of the front").doesNotContain("Maven runs", "WARN", "ERROR");
    assertThat(folder.resolve("some where/my demo/run/report.html")).isNotEmptyFile();
  }

  @Test
  void saysWhatItWouldRunAndWhatTrainingNeeds() throws Exception {
    String study = unpacked.resolve("conf/demo.yaml").toString();
    String images = TestStudy.images(folder.resolve("images"), 1).toString();
    String said = said(0, "search", study, "--images", images, "--out", "run", "--dry-run");
    assertThat(said).contains("command     ", "/jars/\\*", "-spark.jar", "seed");
    assertThat(said(2, "train", study, "--out", "net")).contains("training needs PyTorch");
  }

  @Test
  void listsOfPartsNameAllThatIsThere() throws IOException {
    String thirdParty = Files.readString(unpacked.resolve("THIRD-PARTY.txt"));
    Map<String, String> named = parts("-local.cdx.json");
    Set<String> there = new TreeSet<>();
    try (Stream<Path> jars = Files.list(unpacked.resolve("jars"))) {
      jars.forEach(jar -> there.add(jar.getFileName().toString()));
    }
    assertThat(there).hasSizeGreaterThan(150);
    for (String jar : there) {
      assertThat(named.entrySet())
          .as(jar)
          .anyMatch(part -> jar.startsWith(part.getKey() + "-" + part.getValue()));
    }
    assertThat(named.keySet()).allMatch(name -> thirdParty.contains(":" + name + ":"));
    String notice = Files.readString(unpacked.resolve("NOTICE"));
    assertThat(parts("-spark.cdx.json").keySet())
        .hasSizeGreaterThan(10)
        .allMatch(name -> notice.contains(":" + name + " "));
  }

  /** Versions of the parts that a bill of materials lists, without ours, by their names. */
  private static Map<String, String> parts(String ending) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    for (JsonNode part :
        new ObjectMapper().readTree(shipped(ending).toFile()).withArray("components")) {
      String name = part.path("name").asText();
      if (!name.startsWith("paretoscope-")) {
        parts.put(name, part.path("version").asText());
      }
    }
    return parts;
  }
}
