package paretoscope.spark.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.spark.testing.SparkHome;
import paretoscope.testing.SharedData;

/** What is in the jar that goes to every executor, and what must not be. */
@Tag("jar")
class ShippedJarTest {
  private static final JarEntries JAR = JarEntries.of(SparkHome.shippedJar());

  /** The jars that were put into it, and our own classes. */
  private static final List<Path> PARTS = parts();

  private static List<Path> parts() {
    try {
      String path = Files.readString(SparkHome.target().resolve("shaded.classpath")).strip();
      Stream<Path> jars = Pattern.compile(File.pathSeparator).splitAsStream(path).map(Path::of);
      return Stream.concat(jars, Stream.of(SparkHome.target().resolve("classes"))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void holdsNoNativeLibrary() {
    assertThat(JAR.names())
        .noneMatch(name -> name.matches(".*\\.(so(\\.[0-9.]+)?|dll|dylib|jnilib|a|lib)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org/apache/spark/", "org/apache/hadoop/", "org/apache/parquet/", "scala/",
        "com/fasterxml/jackson/", "com/google/protobuf/", "org/slf4j/", "org/apache/logging/",
        "ai/onnxruntime/", "ai/djl/"
      })
  void holdsNothingThatSparkOrTheUserBrings(String folder) {
    assertThat(JAR.names()).noneMatch(name -> name.startsWith(folder));
  }

  @Test
  void sharesNoClassWithSpark() {
    Map<String, Set<String>> shared = new TreeMap<>();
    for (String jar : SparkHome.classPath().split(File.pathSeparator)) {
      Set<String> both = JarEntries.of(Path.of(jar)).classes();
      both.retainAll(JAR.classes());
      if (!both.isEmpty()) {
        shared.put(jar, both);
      }
    }
    assertThat(shared).isEmpty();
  }

  /** Libraries with native parts look for their classes by name; so do plug-ins and Kryo. */
  @Test
  void everyClassKeepsItsName() {
    Set<String> expected = new TreeSet<>();
    PARTS.forEach(part -> expected.addAll(JarEntries.of(part).classes()));
    assertThat(JAR.classes()).isEqualTo(expected).hasSizeGreaterThan(1000);
  }

  @Test
  void holdsEveryServiceWhole() {
    Map<String, Set<String>> expected = new TreeMap<>();
    for (Path part : PARTS) {
      JarEntries.of(part)
          .services()
          .forEach(
              (service, providers) ->
                  expected.computeIfAbsent(service, name -> new HashSet<>()).addAll(providers));
    }
    assertThat(JAR.services()).isEqualTo(expected).hasSizeGreaterThan(5);
    expected
        .values()
        .forEach(
            providers ->
                assertThat(providers)
                    .allMatch(name -> JAR.names().contains(name.replace('.', '/') + ".class")));
  }

  @Test
  void noticeNamesEveryPartAndItsTexts() throws IOException {
    String notice = Files.readString(SharedData.root().resolve("NOTICE"));
    for (Path part : PARTS) {
      String file = part.getFileName().toString();
      if (file.endsWith(".jar") && !file.startsWith("paretoscope-")) {
        String artefact = part.getParent().getParent().getFileName().toString();
        assertThat(notice).containsPattern(":" + Pattern.quote(artefact) + " +[A-Z]");
      }
    }
    Set<String> texts =
        JAR.names().stream()
            .filter(name -> name.startsWith("META-INF/licenses/"))
            .map(name -> name.substring("META-INF/licenses/".length()))
            .collect(Collectors.toSet());
    assertThat(texts).isNotEmpty().allMatch(notice::contains);
    Set<String> named =
        Pattern.compile("[a-z0-9-]+\\.txt")
            .matcher(notice)
            .results()
            .map(found -> found.group())
            .collect(Collectors.toSet());
    assertThat(texts).isEqualTo(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LICENSE", "NOTICE"})
  void carriesOurLicenceAndNotice(String name) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(SparkHome.shippedJar())) {
      assertThat(jar.getPath("META-INF", name))
          .hasSameBinaryContentAs(SharedData.root().resolve(name));
    }
  }
}
