package paretoscope.spark.job;

import java.util.List;
import java.util.Set;
import paretoscope.core.config.BenchmarkFile;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.simulator.world.Worlds;
import paretoscope.spark.store.WorldRecord;

/**
 * The worlds that a study file asks for.
 *
 * @param ids none for all
 * @param seeds none for all
 */
record AskedWorlds(Set<String> ids, Set<Long> seeds) {
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

  /** Those of the stored ones that could be made. */
  List<WorldRecord> among(List<WorldRecord> stored) {
    return stored.stream()
        .filter(WorldRecord::ok)
        .filter(world -> ids.isEmpty() || ids.contains(world.key().id()))
        .filter(world -> seeds.isEmpty() || seeds.contains(world.key().seed()))
        .toList();
  }
}
