package paretoscope.simulator.acquisition;

import paretoscope.core.error.Require;

/**
 * One recording that is asked for.
 *
 * @param view what is scanned
 * @param doseElectronsPerSquareAngstrom incident electrons per area [e/Å²]
 */
public record Look(View view, double doseElectronsPerSquareAngstrom) {
  public Look {
    Require.positive("dose [e/Å²]", doseElectronsPerSquareAngstrom);
  }

  /** Incident electrons in all [e]. */
  public double electrons() {
    return doseElectronsPerSquareAngstrom * view.areaSquareAngstrom();
  }

  /** Incident electrons per scan position [e]. */
  public double electronsPerPixel() {
    return electrons() / view.pixels();
  }
}
