package paretoscope.simulator.episode;

import paretoscope.simulator.acquisition.Signal;
import paretoscope.simulator.damage.Contamination;
import paretoscope.simulator.damage.Damage;
import paretoscope.simulator.specimen.Slab;
import paretoscope.simulator.world.WorldSpec;

/** A scene with what the beam has gathered on it so far: more where more dose was spent. */
final class Contaminated implements Signal {
  private final Signal scene;
  private final Damage damage;
  private final Contamination contamination;
  private final Slab slab;

  private Contaminated(Signal scene, Damage damage, WorldSpec spec) {
    this.scene = scene;
    this.damage = damage;
    this.contamination = spec.contamination();
    this.slab = spec.slab();
  }

  /** The scene itself where nothing is gathered. */
  static Signal of(Signal scene, Damage damage, WorldSpec spec) {
    boolean clean = spec.contamination().mostFraction() == 0;
    return clean ? scene : new Contaminated(scene, damage, spec);
  }

  @Override
  public void fractions(double[] yNm, double[] xNm, double[] into) {
    scene.fractions(yNm, xNm, into);
    for (int i = 0; i < into.length; i++) {
      double dose = damage.doseElectronsPerSquareAngstrom(pixel(yNm[i]), pixel(xNm[i]));
      into[i] = StrictMath.min(1, into[i] + contamination.fraction(dose));
    }
  }

  /** Scan errors reach a little beyond the field. */
  private int pixel(double nm) {
    double px = Math.rint(nm / slab.pixelNm());
    return (int) StrictMath.max(0, StrictMath.min(slab.sidePx() - 1.0, px));
  }
}
