package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.random.RandomStream;
import paretoscope.spark.store.CrashPlaces;
import paretoscope.spark.store.CrashPoint;

/**
 * A driver on a cluster that vanishes at every named place, one after the other, in one run. What
 * every commit passes comes in an order that is drawn from the seed.
 */
@Tag("standalone")
class CrashPointsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void aRunThatVanishesEverywhereEndsInTheSameTables(long seed) throws IOException {
    ClusterJobs jobs = CalmRuns.get().jobs();
    List<String> places = new ArrayList<>(CrashPlaces.OF_CALM_RUNS);
    int first = places.indexOf("part-created");
    shuffle(places.subList(first, places.size()), Repetition.chance("crash", seed));
    places.add(places.indexOf("part-synced") + 1, CrashPlaces.AFTER_A_CRASH);
    String run = "vanishing-" + seed;
    List<String> search = jobs.search(run, "--resume");
    try (StandaloneCluster cluster = new StandaloneCluster(folder, 2)) {
      for (String place : places) {
        vanish(cluster, place, search);
      }
      for (String place : CrashPlaces.AFTER_DAMAGE) {
        Files.writeString(newestManifest(Path.of(jobs.path(run))), "garbage");
        vanish(cluster, place, search);
      }
      assertThat(cluster.submit(Map.of(), search).tables()).isEqualTo(CalmRuns.get().searched());
    }
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void soDoesALongRun(long seed) {
    ClusterJobs jobs = CalmRuns.get().jobs();
    // a driver puts 32 commits of its own together, and removes them 32 later
    String[] longer = {"--resume", "--set", "optimiser.generations=110"};
    List<String> search = jobs.search("long-vanishing-" + seed, longer);
    try (StandaloneCluster cluster = new StandaloneCluster(folder, 2)) {
      for (String place : CrashPlaces.OF_MANY_COMMITS) {
        vanish(cluster, place, search);
      }
      assertThat(cluster.submit(Map.of(), search).tables())
          .isEqualTo(CalmRuns.get().searched(longer));
    }
  }

  private static void shuffle(List<String> places, RandomStream random) {
    for (int i = places.size(); i > 1; i--) {
      Collections.swap(places, i - 1, random.below(i));
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
