package paretoscope.simulator.film;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import paretoscope.simulator.episode.SeenField;

/** Draws what was recorded in grey; dark where nobody looked. */
final class Ground {
  /** Few, for noise in many shades makes large files. */
  private static final int SHADES = 10;

  private static final int DARKEST = 40;
  private static final int UNSEEN = 16;

  private Ground() {}

  /** Each pixel is the mean over its share of the field, stretched over this picture. */
  static BufferedImage of(SeenField seen, Window window) {
    int side = window.picturePx();
    float[] mean = new float[side * side];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = mean(seen, window, i / side, i % side);
    }
    float[] sorted = mean.clone();
    Arrays.sort(sorted);
    int known = sorted.length;
    while (known > 0 && Float.isNaN(sorted[known - 1])) {
      known--;
    }
    float low = known == 0 ? 0 : sorted[(int) (0.005 * (known - 1))];
    float high = known == 0 ? 1 : sorted[(int) (0.995 * (known - 1))];
    float span = high > low ? high - low : 1;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < mean.length; i++) {
      float share = Math.max(0, Math.min(1, (mean[i] - low) / span));
      int shade = Math.round(share * (SHADES - 1));
      int grey = DARKEST + shade * (255 - DARKEST) / (SHADES - 1);
      image.setRGB(i % side, i / side, 0x010101 * (Float.isNaN(mean[i]) ? UNSEEN : grey));
    }
    return image;
  }

  /** A picture of one shade. */
  static BufferedImage flat(Window window, int grey) {
    int side = window.picturePx();
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[side];
    Arrays.fill(row, 0x010101 * grey);
    for (int y = 0; y < side; y++) {
      image.setRGB(0, y, side, 1, row, 0, side);
    }
    return image;
  }

  private static float mean(SeenField seen, Window window, int row, int column) {
    double step = 1 / window.scale();
    double top = window.top() + row * step;
    double left = window.left() + column * step;
    double sum = 0;
    double weight = 0;
    for (int y = (int) top; y < Math.min(top + step - 1e-9, seen.sidePx()); y++) {
      double high = Math.min(y + 1, top + step) - Math.max(y, top);
      for (int x = (int) left; x < Math.min(left + step - 1e-9, seen.sidePx()); x++) {
        float value = seen.at(y, x);
        if (!Float.isNaN(value)) {
          double area = high * (Math.min(x + 1, left + step) - Math.max(x, left));
          sum += area * value;
          weight += area;
        }
      }
    }
    return weight == 0 ? Float.NaN : (float) (sum / weight);
  }
}
