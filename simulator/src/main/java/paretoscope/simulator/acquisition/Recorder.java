package paretoscope.simulator.acquisition;

import paretoscope.core.error.Require;
import paretoscope.core.image.Plane;
import paretoscope.core.random.PoissonCounts;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/**
 * Records looks: the beam goes where scan errors let it, electrons arrive one by one, the detector
 * adds its own noise.
 *
 * @param detector how electrons are recorded
 * @param scanErrors how the scan is distorted
 */
public record Recorder(Detector detector, ScanErrors scanErrors) {
  /** The most incident electrons per scan position that it takes [e]. */
  private static final double MOST_ELECTRONS = 1e9;

  /**
   * What a look records [counts]; equal seeds, equal bits.
   *
   * @param seeds of this look: its number in the episode must enter, or two looks share their noise
   * @throws IllegalArgumentException if a fraction of the signal is not in [0, 1], or the dose
   *     means more than 1e9 electrons per scan position
   */
  public Plane record(Signal signal, Look look, SeedTree seeds) {
    View view = look.view();
    double electrons = look.electronsPerPixel();
    Require.within("electrons per scan position [e]", electrons, 0, MOST_ELECTRONS);
    ScanPath path = new ScanPath(view, scanErrors, seeds.child("scan"));
    RandomStream arrival = seeds.child("electrons").stream();
    RandomStream noise = seeds.child("read-out").stream();
    double[] y = new double[view.widthPx()];
    double[] x = new double[view.widthPx()];
    double[] fractions = new double[view.widthPx()];
    double[] counts = new double[view.widthPx() * view.heightPx()];
    for (int row = 0; row < view.heightPx(); row++) {
      path.line(row, y, x);
      signal.fractions(y, x, fractions);
      for (int column = 0; column < fractions.length; column++) {
        double fraction = fractions[column];
        if (!(fraction >= 0 && fraction <= 1)) {
          // put in words only now: pixels are many
          Require.within("fraction of electrons that is collected", fraction, 0, 1);
        }
        double arrived = (double) PoissonCounts.draw(arrival, electrons * fraction);
        counts[row * fractions.length + column] = detector.counts(arrived, gaussian(noise));
      }
    }
    return new Plane(view.heightPx(), view.widthPx(), counts);
  }

  private double gaussian(RandomStream noise) {
    return detector.readNoiseCounts() > 0 ? noise.gaussian() : 0;
  }
}
