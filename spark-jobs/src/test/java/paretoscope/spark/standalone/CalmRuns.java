package paretoscope.spark.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs that nothing disturbed, made once for all tests, and the jobs that made them. */
final class CalmRuns {
  /** The worlds that episodes are played in. */
  static final String WORLDS = "worlds";

  private static CalmRuns made;

  private final ClusterJobs jobs;
  private final StandaloneCluster none;
  private final Map<String, String> searched = new HashMap<>();
  private final String played;

  private CalmRuns(Path folder) {
    jobs = new ClusterJobs(folder);
    none = new StandaloneCluster(folder, 0);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    tables(jobs.worlds(WORLDS));
    played = tables(jobs.episodes(WORLDS, "few"));
  }

  static synchronized CalmRuns get() {
    if (made == null) {
      try {
        made = new CalmRuns(Files.createTempDirectory("paretoscope-calm"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return made;
  }

  private void delete(Path folder) {
    none.close();
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

  /** The tables of {@link ClusterJobs#search} with more words. */
  synchronized String searched(String... more) {
    return searched.computeIfAbsent(
        String.join(" ", more), words -> tables(jobs.search("search-" + searched.size(), more)));
  }

  private String tables(List<String> words) {
    return none.submit("local[2]", Map.of(), words).tables();
  }

  /** The tables of {@link ClusterJobs#episodes} in {@link #WORLDS}. */
  String played() {
    return played;
  }
}
