package paretoscope.core.report.benchmark;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * An episode that came to its end.
 *
 * @param agent whole name
 * @param world id
 * @param material of the world
 * @param seed of the world; agents in the same world with the same seed are pairs
 * @param score DEC-AUC
 * @param curve best information against dose
 * @param sparser DEC-AUC measured more rarely, in the order of {@link Cadence#EVERY}
 */
public record Played(
    String agent,
    String world,
    String material,
    long seed,
    double score,
    InformationCurve curve,
    List<Double> sparser) {
  public Played {
    Require.within("DEC-AUC", score, 0, 1);
    sparser = List.copyOf(sparser);
  }

  /** A world and seed: what a pair has in common. */
  record Run(String world, long seed) {}

  Run run() {
    return new Run(world, seed);
  }
}
