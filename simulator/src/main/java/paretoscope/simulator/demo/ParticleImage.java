package paretoscope.simulator.demo;

import java.util.List;
import paretoscope.core.image.Micrograph;

/**
 * An image of particles and the truth beside it.
 *
 * @param micrograph counted electrons per pixel
 */
public record ParticleImage(Micrograph micrograph, List<Ball> balls) {
  /**
   * A particle: a ball of metal.
   *
   * @param yPx row of its centre [px]
   * @param xPx column of its centre [px]
   * @param radiusPx its radius [px]
   */
  public record Ball(double yPx, double xPx, double radiusPx) {
    /** The way through it at a place, in pixels: 2 sqrt(r² - d²). */
    double thicknessPx(double y, double x) {
      double square = (y - yPx) * (y - yPx) + (x - xPx) * (x - xPx);
      return 2 * StrictMath.sqrt(StrictMath.max(0, radiusPx * radiusPx - square));
    }
  }

  public ParticleImage {
    balls = List.copyOf(balls);
  }
}
