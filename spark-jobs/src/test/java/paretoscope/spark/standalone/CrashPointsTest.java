package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.spark.store.CrashPlaces;
import paretoscope.spark.store.CrashPoint;

/** A driver on a cluster that vanishes at every named place, one after the other, in one run. */
@Tag("standalone")
class CrashPointsTest {
  @TempDir Path folder;

  @Test
  void aRunThatVanishesEverywhereEndsInTheSameTables() throws IOException {
    ClusterJobs jobs = CalmRuns.get().jobs();
    List<String> places = new ArrayList<>(CrashPlaces.OF_CALM_RUNS);
    places.add(places.indexOf("part-synced") + 1, CrashPlaces.AFTER_A_CRASH);
    List<String> search = jobs.search("vanishing", "--resume");
    try (StandaloneCluster cluster = new StandaloneCluster(folder, 2)) {
      for (String place : places) {
        vanish(cluster, place, search);
      }
      for (String place : CrashPlaces.AFTER_DAMAGE) {
        Files.writeString(newestManifest(Path.of(jobs.path("vanishing"))), "garbage");
        vanish(cluster, place, search);
      }
      assertThat(cluster.submit(Map.of(), search).tables()).isEqualTo(CalmRuns.get().searched());
    }
  }

  @Test
  void soDoesALongRun() {
    ClusterJobs jobs = CalmRuns.get().jobs();
    // a driver puts 32 commits of its own together, and removes them 32 later
    String[] longer = {"--resume", "--set", "optimiser.generations=110"};
    List<String> search = jobs.search("long-vanishing", longer);
    try (StandaloneCluster cluster = new StandaloneCluster(folder, 2)) {
      for (String place : CrashPlaces.OF_MANY_COMMITS) {
        vanish(cluster, place, search);
      }
      assertThat(cluster.submit(Map.of(), search).tables())
          .isEqualTo(cluster.submit("local[2]", Map.of(), jobs.search("long", longer)).tables());
    }
  }

  private static void vanish(StandaloneCluster cluster, String place, List<String> search) {
    Map<String, String> settings =
        Map.of("spark.executor.cores", "1", "-Dparetoscope.crashAt", place);
    SubmittedJob job = cluster.submit(settings, search);
    assertThat(job.exitCode()).as(place + "\n" + job.said()).isEqualTo(CrashPoint.EXIT_CODE);
  }

  private static Path newestManifest(Path run) throws IOException {
    try (Stream<Path> manifests = Files.list(run.resolve("manifests"))) {
      return manifests
          .filter(file -> !file.toString().endsWith(".draft"))
          .max(Path::compareTo)
          .orElseThrow();
    }
  }
}
