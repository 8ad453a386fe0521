package paretoscope.simulator.agent;

import java.util.Optional;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.DefectRule;
import paretoscope.simulator.world.WorldSpec;

/**
 * Which defect a column has, told from its brightness relative to others of its kind: of the
 * defects that the world is published to have, the one whose range of brightness comes nearest. An
 * atom's light goes as atomic number to the 1.7 (Treacy 2011, doi:10.1017/S1431927611012074).
 */
final class Contrast {
  private static final double EXPONENT = 1.7;

  private final WorldSpec world;

  Contrast(WorldSpec world) {
    this.world = world;
  }

  /** The likeliest defect; empty if no published one changes brightness in this direction. */
  Optional<Defect> defect(double ratio) {
    Optional<Defect> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (DefectRule rule : world.defects()) {
      double one = 1 + change(rule) * rule.leastShare();
      double other = 1 + change(rule) * rule.mostShare();
      double low = StrictMath.min(one, other);
      double high = StrictMath.max(one, other);
      double off = StrictMath.max(0, StrictMath.max(low - ratio, ratio - high));
      boolean sameWay = change(rule) * (ratio - 1) > 0;
      if (sameWay && off < least) {
        least = off;
        best = Optional.of(rule.defect());
      }
    }
    return best;
  }

  /** What a column's brightness would change by if all atoms of the element were hit. */
  private static double change(DefectRule rule) {
    return rule.added().isEmpty() ? -1 : light(rule.added()) / light(rule.removed()) - 1;
  }

  private static double light(String element) {
    return StrictMath.pow(Parametrisation.LOBATO.atomicNumber(element), EXPONENT);
  }
}
