package paretoscope.simulator.imaging;

import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/** A relief over one field: factors of mean 1 for thickness and, nearly, for contamination. */
final class SlowVariation {
  private static final int WAVES = 3;

  private final FieldOfView field;
  private final Relief relief;
  private final double cosine;
  private final double sine;
  private final double[] down = new double[WAVES];
  private final double[] across = new double[WAVES];
  private final double[] phase = new double[WAVES];

  SlowVariation(FieldOfView field, Relief relief, SeedTree seeds) {
    this.field = field;
    this.relief = relief;
    double angle = StrictMath.toRadians(relief.wedgeDirectionDegrees());
    this.cosine = StrictMath.cos(angle);
    this.sine = StrictMath.sin(angle);
    RandomStream random = seeds.stream();
    for (int i = 0; i < WAVES; i++) {
      down[i] = random.uniform(-1.5, 1.5);
      across[i] = random.uniform(-1.5, 1.5);
      phase[i] = random.uniform();
    }
  }

  /** Thickness relative to its mean. */
  double thickness(int y, int x) {
    double v = (y + 0.5) / field.heightPx() - 0.5;
    double u = (x + 0.5) / field.widthPx() - 0.5;
    double span = StrictMath.abs(cosine) + StrictMath.abs(sine);
    return 1 + relief.wedge() * (u * cosine + v * sine) / span;
  }

  /** Featureless light relative to an even specimen of the same thickness. */
  double contamination(int y, int x) {
    if (relief.contamination() == 0) {
      return 1;
    }
    double sum = 0;
    for (int i = 0; i < WAVES; i++) {
      double turns = phase[i] + down[i] * y / field.heightPx() + across[i] * x / field.widthPx();
      sum += StrictMath.cos(2 * StrictMath.PI * turns);
    }
    return 1 + relief.contamination() * sum / WAVES;
  }
}
