package paretoscope.simulator.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import paretoscope.core.error.Require;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.imaging.ShotNoise;

/**
 * Dark-field images of platinum particles on a carbon film, for the demo: balls whose signal grows
 * with their thickness, some of them in aggregates, on a film of uneven thickness, with counting
 * noise. One arrangement for each dose.
 *
 * @param sidePx height and width
 * @param pixelSizeNm distance of scan positions [nm]
 * @param dosesElectronsPerSquareAngstrom doses [e/Å²]
 * @param particles number in an image
 */
public record ParticleImages(
    int sidePx, double pixelSizeNm, List<Double> dosesElectronsPerSquareAngstrom, int particles) {
  /** Two images: about 9 and 90 electrons in the middle of a particle. */
  public static final ParticleImages DEFAULT =
      new ParticleImages(512, 0.2, List.of(30.0, 300.0), 70);

  /** Share of the electrons that a nanometre of platinum sends to the detector; assumed. */
  private static final double PLATINUM_PER_NM = 0.016;

  /** Likewise carbon: less by the ratio of Z^1.7 times atoms per volume, (78/6)^1.7 * 66/100. */
  private static final double CARBON_PER_NM = PLATINUM_PER_NM / 51.7;

  private static final double FILM_NM = 20;
  private static final double MEDIAN_DIAMETER_NM = 4;

  /** Standard deviation of the logarithm of diameters. */
  private static final double SPREAD = 0.35;

  private static final double AGGREGATED = 0.4;

  public ParticleImages {
    Require.within("side of demo images [px]", sidePx, 64, 4096);
    Require.within("pixel size of demo images [nm]", pixelSizeNm, 0.01, 10);
    dosesElectronsPerSquareAngstrom = List.copyOf(dosesElectronsPerSquareAngstrom);
    Require.within("particles of demo images", particles, 1, 10_000);
  }

  /** The images, by dose; equal seeds, equal bits. */
  public List<ParticleImage> make(SeedTree seeds) {
    return dosesElectronsPerSquareAngstrom.stream()
        .map(dose -> image(dose, seeds.child("demo particles").child(Double.toString(dose))))
        .toList();
  }

  private ParticleImage image(double dose, SeedTree seeds) {
    List<ParticleImage.Ball> balls = balls(seeds.child("places").stream());
    double electrons = dose * 100 * pixelSizeNm * pixelSizeNm;
    double[] expected = film(electrons, seeds.child("film").stream());
    for (ParticleImage.Ball ball : balls) {
      add(ball, electrons * PLATINUM_PER_NM * pixelSizeNm, expected);
    }
    Plane counts = ShotNoise.count(new Plane(sidePx, sidePx, expected), seeds.child("electrons"));
    String id = String.format(Locale.ROOT, "platinum-particles-%.0f-e-per-A2", dose);
    return new ParticleImage(new Micrograph(id, counts, pixelSizeNm), balls);
  }

  private List<ParticleImage.Ball> balls(RandomStream random) {
    List<ParticleImage.Ball> balls = new ArrayList<>();
    while (balls.size() < particles) {
      double spread = StrictMath.exp(SPREAD * random.gaussian());
      double radius = MEDIAN_DIAMETER_NM / 2 / pixelSizeNm * spread;
      double y = random.uniform(0, sidePx);
      double x = random.uniform(0, sidePx);
      if (!balls.isEmpty() && random.chance(AGGREGATED)) {
        ParticleImage.Ball other = balls.get(random.below(balls.size()));
        double angle = random.uniform(0, 2 * StrictMath.PI);
        double apart = other.radiusPx() + radius;
        y = other.yPx() + apart * StrictMath.sin(angle);
        x = other.xPx() + apart * StrictMath.cos(angle);
      }
      ParticleImage.Ball ball = new ParticleImage.Ball(y, x, radius);
      if (fits(ball, balls)) {
        balls.add(ball);
      }
    }
    return balls;
  }

  /** Whole in the field, and not in front of another. */
  private boolean fits(ParticleImage.Ball ball, List<ParticleImage.Ball> balls) {
    double edge = ball.radiusPx() + 1;
    boolean inside = StrictMath.min(ball.yPx(), ball.xPx()) > edge;
    inside &= StrictMath.max(ball.yPx(), ball.xPx()) < sidePx - 1 - edge;
    return inside
        && balls.stream()
            .allMatch(
                other -> {
                  double apart =
                      StrictMath.hypot(ball.yPx() - other.yPx(), ball.xPx() - other.xPx());
                  return apart > 0.999 * (ball.radiusPx() + other.radiusPx());
                });
  }

  /** The film alone: thicker and thinner by a third over the field. */
  private double[] film(double electrons, RandomStream random) {
    double phase = random.uniform(0, 2 * StrictMath.PI);
    double[] expected = new double[sidePx * sidePx];
    for (int i = 0; i < expected.length; i++) {
      double down = StrictMath.sin(phase + 4.0 * Math.floorDiv(i, sidePx) / sidePx);
      double across = StrictMath.cos(phase + 3.0 * (i % sidePx) / sidePx);
      double thickness = FILM_NM * (1 + (down + across) / 6);
      expected[i] = electrons * CARBON_PER_NM * thickness;
    }
    return expected;
  }

  private void add(ParticleImage.Ball ball, double perPixel, double[] expected) {
    int top = (int) (ball.yPx() - ball.radiusPx());
    int left = (int) (ball.xPx() - ball.radiusPx());
    for (int y = top; y <= ball.yPx() + ball.radiusPx(); y++) {
      for (int x = left; x <= ball.xPx() + ball.radiusPx(); x++) {
        expected[y * sidePx + x] += perPixel * ball.thicknessPx(y, x);
      }
    }
  }
}
