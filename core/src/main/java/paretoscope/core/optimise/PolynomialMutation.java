package paretoscope.core.optimise;

import paretoscope.core.error.Require;
import paretoscope.core.random.RandomStream;

/**
 * Polynomial mutation of one gene in [0, 1], bounded: half of the probability lies on each side of
 * the gene, cut where it would leave the range (Deb and Goyal 1996; analysed by Deb and Deb 2014,
 * doi:10.1504/IJAISC.2014.059280).
 *
 * @param index the distribution index: the mean displacement is near 1 / (index + 2) of the range
 */
public record PolynomialMutation(double index) {
  public PolynomialMutation {
    Require.that(index >= 0 && index < 1e6, "mutation index", index, "must lie in [0, 1e6)", 0);
  }

  /** The gene after mutation. */
  public double mutate(double gene, RandomStream random) {
    double u = random.uniform();
    double moved = u < 0.5 ? gene - fall(2 * u, gene) : gene + fall(2 * (1 - u), 1 - gene);
    return Math.max(0, Math.min(1, moved));
  }

  /**
   * A displacement in [0, room], 0 at {@code share} 1: 1 - d is the (n + 1)th root of a number
   * spread evenly between its value at the bound and 1.
   */
  private double fall(double share, double room) {
    double atBound = StrictMath.pow(1 - room, index + 1);
    return 1 - StrictMath.pow(share + (1 - share) * atBound, 1 / (index + 1));
  }
}
