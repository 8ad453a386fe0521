package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import paretoscope.core.config.BenchmarkFile;
import paretoscope.core.error.Few;
import paretoscope.core.report.Counted;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.simulator.world.Worlds;
import paretoscope.spark.store.WorldKey;
import paretoscope.spark.store.WorldRecord;

/**
 * The worlds that a study file asks for.
 *
 * @param ids none for all
 * @param seeds none for all
 */
record AskedWorlds(Set<String> ids, Set<Long> seeds) {
  private static final int NAMED = 5;

  /**
   * Looks up what a file says.
   *
   * @throws paretoscope.core.error.UserError if it names what there is not, with the line
   */
  static AskedWorlds of(List<BenchmarkFile.Word> worlds, List<BenchmarkFile.Word> seeds) {
    return new AskedWorlds(
        EpisodePlan.each(
            worlds, word -> Worlds.matching(word).stream().map(WorldSpec::id).toList()),
        EpisodePlan.each(seeds, word -> SeedRange.parse("seeds", word)));
  }

  /** What is asked for by name and is not among the stored ones, in words; empty if all is. */
  Optional<String> absent(List<WorldRecord> stored) {
    List<WorldRecord> found = among(stored);
    Set<String> wanted = ids.isEmpty() ? each(found, world -> world.key().id()) : ids;
    Set<Long> wantedSeeds = seeds.isEmpty() ? each(found, world -> world.key().seed()) : seeds;
    Set<WorldKey> there = each(found, WorldRecord::key);
    List<String> absent = new ArrayList<>();
    if (!ids.isEmpty() || !seeds.isEmpty()) {
      for (String id : wanted) {
        for (long seed : wantedSeeds) {
          WorldKey key = new WorldKey(id, seed);
          if (!there.contains(key)) {
            absent.add(key.toString());
          }
        }
      }
    }
    return absent.isEmpty() ? Optional.empty() : Optional.of(named(absent));
  }

  private static String named(List<String> absent) {
    return "%s that the study asks for %s not there: %s"
        .formatted(
            Counted.of(absent.size(), "world"),
            absent.size() == 1 ? "is" : "are",
            Few.of(absent, NAMED));
  }

  private static <T> Set<T> each(List<WorldRecord> worlds, Function<WorldRecord, T> value) {
    return worlds.stream().map(value).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Those of the stored ones that could be made. */
  List<WorldRecord> among(List<WorldRecord> stored) {
    return stored.stream()
        .filter(WorldRecord::ok)
        .filter(world -> ids.isEmpty() || ids.contains(world.key().id()))
        .filter(world -> seeds.isEmpty() || seeds.contains(world.key().seed()))
        .toList();
  }
}
