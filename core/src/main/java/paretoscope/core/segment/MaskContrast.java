package paretoscope.core.segment;

import java.util.Arrays;
import org.hipparchus.util.KthSelector;
import paretoscope.core.error.Require;
import paretoscope.core.image.Plane;
import paretoscope.core.noise.Median;

/**
 * How a mask's pixels differ from those around it. Around is a ring that begins a pixel outside the
 * mask and is as wide as 0.6 times the radius of a disc of its area, 2 to 12 px: a particle is
 * compared with the support it stands on. Medians are taken, so other particles in the ring hardly
 * count.
 *
 * @param inside median of the mask's pixels [units of the image]
 * @param around median of the ring's pixels; equal to {@code inside} where the ring is empty
 * @param spread robust standard deviation of the ring's pixels, 1.4826 times the median distance
 *     from their median: noise and structure of what is around
 * @param agreement IoU of the mask with those pixels of mask, gap and ring whose value is nearer to
 *     {@code inside} than to {@code around}, 0 to 1: how well a threshold set midway draws the same
 *     outline; 0 where the ring is empty
 */
public record MaskContrast(double inside, double around, double spread, double agreement) {
  private static final double RADII = 0.6;
  private static final int NARROWEST = 2;
  private static final int WIDEST = 12;

  /**
   * Measures a mask in an image of its size.
   *
   * @throws IllegalArgumentException if the mask is empty or of another size
   */
  public static MaskContrast of(Plane image, Mask mask) {
    boolean fits = image.height() == mask.height() && image.width() == mask.width();
    Require.that(fits, "mask", mask, "must be of the size of " + image, 0);
    double radius = StrictMath.sqrt(mask.area() / StrictMath.PI);
    int ring = (int) Math.max(NARROWEST, Math.min(WIDEST, Math.rint(RADII * radius)));
    MaskWindow window = new MaskWindow(mask, ring + 2);
    return new Surveyed(image, window, MaskDistance.of(window), ring + 1).contrast();
  }

  /** The pixels of the mask and around it, by distance from the mask [px]. */
  private record Surveyed(Plane image, MaskWindow window, MaskDistance distance, int reach) {
    MaskContrast contrast() {
      double[] within = values(0, 0);
      double[] around = values(1, reach);
      double inside = median(within);
      if (around.length == 0) {
        return new MaskContrast(inside, inside, 0, 0);
      }
      double outside = median(around);
      double[] away = Arrays.stream(around).map(v -> Math.abs(v - outside)).toArray();
      double spread = Median.NORMAL_PER_MAD * median(away);
      return new MaskContrast(inside, outside, spread, agreement(inside, outside));
    }

    /** Values farther than {@code beyond} and not farther than {@code to}. */
    private double[] values(int beyond, int to) {
      double[] values = new double[window.size()];
      int count = 0;
      for (int i = 0; i < values.length; i++) {
        boolean wanted = to == 0 ? window.at(i) : distance.lies(i, beyond, to);
        if (wanted && inImage(i)) {
          values[count++] = value(i);
        }
      }
      return Arrays.copyOf(values, count);
    }

    private double agreement(double inside, double outside) {
      double middle = (inside + outside) / 2;
      double sign = Math.signum(inside - outside);
      int common = 0;
      int either = 0;
      for (int i = 0; i < window.size(); i++) {
        boolean belongs = window.at(i);
        boolean near = belongs || distance.lies(i, 0, reach);
        if (near && inImage(i)) {
          boolean nearer = sign * (value(i) - middle) > 0;
          common += belongs && nearer ? 1 : 0;
          either += belongs || nearer ? 1 : 0;
        }
      }
      return (double) common / either;
    }

    private boolean inImage(int index) {
      int y = window.top + index / window.width;
      int x = window.left + index % window.width;
      return y >= 0 && x >= 0 && y < image.height() && x < image.width();
    }

    private double value(int index) {
      return image.at(window.top + index / window.width, window.left + index % window.width);
    }

    /** The middle value, of an even number the greater of the two. Reorders what it is given. */
    private static double median(double[] values) {
      return new KthSelector().select(values, null, values.length / 2);
    }
  }

  /** Inside less around: above 0 for bright things, below for dark ones. */
  public double difference() {
    return inside - around;
  }

  /**
   * The difference in units of the spread or of the noise, whichever is greater.
   *
   * @param noise standard deviation of a pixel's noise, above 0 [units of the image]
   */
  public double relative(double noise) {
    return difference() / Math.max(Require.positive("noise", noise), spread);
  }
}
