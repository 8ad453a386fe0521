package paretoscope.simulator.imaging;

import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/** Counting of single electrons by an ideal detector. */
public final class ShotNoise {
  private ShotNoise() {}

  /**
   * Poisson counts, row by row from one stream.
   *
   * @param expectedElectrons mean count of each pixel, 0 to 1e9
   */
  public static Plane count(Plane expectedElectrons, SeedTree seeds) {
    RandomStream random = seeds.stream();
    double[] counts = new double[expectedElectrons.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = random.poisson(expectedElectrons.values()[i]);
    }
    return new Plane(expectedElectrons.height(), expectedElectrons.width(), counts);
  }
}
