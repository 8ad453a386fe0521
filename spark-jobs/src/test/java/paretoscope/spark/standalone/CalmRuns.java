package paretoscope.spark.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Runs that nothing disturbed, made once for all tests, and the jobs that made them. */
final class CalmRuns {
  /** The worlds that episodes are played in. */
  static final String WORLDS = "worlds";

  private static CalmRuns made;

  private final ClusterJobs jobs;
  private final String searched;
  private final String played;

  private CalmRuns(Path folder) {
    jobs = new ClusterJobs(folder);
    try (StandaloneCluster none = new StandaloneCluster(folder, 0)) {
      searched = none.submit("local[2]", Map.of(), jobs.search("search")).tables();
      none.submit("local[2]", Map.of(), jobs.worlds(WORLDS)).tables();
      played = none.submit("local[2]", Map.of(), jobs.episodes(WORLDS, "few")).tables();
    }
  }

  static synchronized CalmRuns get() {
    if (made == null) {
      try {
        Path folder = Files.createTempDirectory("paretoscope-calm");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        made = new CalmRuns(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return made;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All read the same images, whose places stand in the tables. */
  ClusterJobs jobs() {
    return jobs;
  }

  /** The tables of {@link ClusterJobs#search}. */
  String searched() {
    return searched;
  }

  /** The tables of {@link ClusterJobs#episodes} in {@link #WORLDS}. */
  String played() {
    return played;
  }
}
