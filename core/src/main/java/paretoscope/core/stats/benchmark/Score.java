package paretoscope.core.stats.benchmark;

import paretoscope.core.error.Require;

/**
 * One score of a benchmark.
 *
 * @param configuration what was scored
 * @param world where
 * @param seed of the run; runs of the same world and seed are pairs
 * @param value finite, higher is better
 */
public record Score(String configuration, String world, long seed, double value) {
  public Score {
    Require.text("configuration", configuration);
    Require.text("world", world);
    Require.that(
        Double.isFinite(value),
        "score of `" + configuration + "` in world `" + world + "`, seed " + seed + ",",
        value,
        "must be finite; leave failed runs out",
        value);
  }
}
