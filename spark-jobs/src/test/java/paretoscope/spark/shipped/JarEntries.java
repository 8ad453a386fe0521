package paretoscope.spark.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a jar holds, or a folder of classes.
 *
 * @param names of the files, with slashes
 * @param services providers by the name of the service
 */
record JarEntries(Set<String> names, Map<String, Set<String>> services) {
  private static final String SERVICES = "META-INF/services/";

  static JarEntries of(Path place) {
    try {
      if (Files.isDirectory(place)) {
        return below(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return below(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JarEntries below(Path root) throws IOException {
    Set<String> names = new TreeSet<>();
    Map<String, Set<String>> services = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        names.add(name);
        if (name.startsWith(SERVICES)) {
          services.put(name.substring(SERVICES.length()), providers(file));
        }
      }
    }
    return new JarEntries(names, services);
  }

  private static Set<String> providers(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.toSet());
  }

  /** Names of its classes, without descriptions of modules and those for newer Java alone. */
  Set<String> classes() {
    return names.stream()
        .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
        .filter(name -> !name.equals("module-info.class"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
