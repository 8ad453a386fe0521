package paretoscope.simulator.fidelity;

import paretoscope.core.image.Plane;
import paretoscope.simulator.acquisition.View;

/** A source of finite size: every image is the mean over places around the right one. */
final class SourceBlur {
  /** Beyond this many standard deviations there is nothing. */
  private static final double REACH = 3;

  private final double[] down;
  private final double[] across;

  /**
   * @param sigmaDown standard deviation [px]
   * @param sigmaAcross standard deviation [px]
   */
  SourceBlur(double sigmaDown, double sigmaAcross) {
    this.down = weights(sigmaDown);
    this.across = weights(sigmaAcross);
  }

  private static double[] weights(double sigma) {
    int reach = (int) Math.ceil(REACH * sigma);
    double[] weights = new double[2 * reach + 1];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double distance = i - reach;
      weights[i] = sigma > 0 ? StrictMath.exp(-0.5 * distance * distance / (sigma * sigma)) : 1;
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /** A view with room for the blur all around. */
  View widened(View view) {
    double stepDown = view.heightNm() / view.heightPx();
    double stepAcross = view.widthNm() / view.widthPx();
    int roomDown = down.length / 2;
    int roomAcross = across.length / 2;
    return new View(
        view.leftNm() - roomAcross * stepAcross,
        view.topNm() - roomDown * stepDown,
        view.widthNm() + 2 * roomAcross * stepAcross,
        view.heightNm() + 2 * roomDown * stepDown,
        view.widthPx() + 2 * roomAcross,
        view.heightPx() + 2 * roomDown);
  }

  /** The blurred image, without the room. */
  Plane of(Plane wide) {
    int height = wide.height() - down.length + 1;
    int width = wide.width() - across.length + 1;
    double[] rows = new double[wide.height() * width];
    for (int y = 0; y < wide.height(); y++) {
      for (int x = 0; x < width; x++) {
        for (int i = 0; i < across.length; i++) {
          rows[y * width + x] += across[i] * wide.values()[y * wide.width() + x + i];
        }
      }
    }
    double[] all = new double[height * width];
    for (int at = 0; at < all.length; at++) {
      for (int i = 0; i < down.length; i++) {
        all[at] += down[i] * rows[at + i * width];
      }
    }
    return new Plane(height, width, all);
  }
}
