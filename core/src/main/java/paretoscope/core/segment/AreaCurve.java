package paretoscope.core.segment;

import java.util.Arrays;
import paretoscope.core.error.Require;

/**
 * How many pixels of a mask exceed each logit from -2 to 2 in steps of 0.01: all that is needed of
 * the logits to say, for any offset, how little the mask depends on the threshold.
 */
public final class AreaCurve {
  /** Greatest offset [logit]. */
  public static final double MOST_OFFSET = 2;

  /** Steps of offsets within one logit. */
  static final int STEPS = 100;

  private static final int MIDDLE = 2 * STEPS;
  private static final float[] LEVELS = levels();

  /** Areas of a curve. */
  public static final int AREAS = LEVELS.length;

  /** Counts of logits by {@link #bin}. */
  static final int BINS = LEVELS.length + 1;

  private final int[] above;

  private AreaCurve(int[] above) {
    this.above = above;
  }

  private static float[] levels() {
    float[] levels = new float[2 * MIDDLE + 1];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (float) ((i - MIDDLE) / (double) STEPS);
    }
    return levels;
  }

  /** The number of levels that a logit exceeds. */
  static int bin(float logit) {
    if (logit > MOST_OFFSET) {
      return LEVELS.length;
    }
    if (!(logit > -MOST_OFFSET)) {
      return 0;
    }
    // rounded or not, this many are exceeded; of the next two each may be
    int sure = Math.min((int) (logit * STEPS + MIDDLE), LEVELS.length - 2);
    return sure + (logit > LEVELS[sure] ? 1 : 0) + (logit > LEVELS[sure + 1] ? 1 : 0);
  }

  /**
   * The curve of these areas, for instance read from a file.
   *
   * @param areas 401 areas, those above logits -2, -1.99 ... 2 [px], never ascending; copied
   */
  public static AreaCurve of(int[] areas) {
    Require.that(areas.length == LEVELS.length, "areas", areas.length, "must be 401", 0);
    int last = Integer.MAX_VALUE;
    for (int area : areas) {
      String rule = "must be >= 0 and not exceed the one before";
      last = Require.that(area >= 0 && area <= last, "area [px]", area, rule, area);
    }
    return new AreaCurve(areas.clone());
  }

  /** A copy of the areas [px] above logits -2, -1.99 ... 2. */
  public int[] areas() {
    return above.clone();
  }

  /** The curve of logits counted by {@link #bin}. */
  static AreaCurve ofBins(int[] bins) {
    int[] above = new int[LEVELS.length];
    int sum = 0;
    for (int i = LEVELS.length - 1; i >= 0; i--) {
      sum += bins[i + 1];
      above[i] = sum;
    }
    return new AreaCurve(above);
  }

  /** The step nearest to an offset [logit]; refused where there is none within rounding. */
  static int step(double offset) {
    boolean within = offset >= 0 && offset <= MOST_OFFSET;
    long step = Math.round(offset * STEPS);
    boolean exact = Math.abs(offset * STEPS - step) < 1e-6;
    String rule = "must be a multiple of 0.01 in [0, 2]";
    return Require.that(within && exact, "offset [logit]", offset, rule, (int) step);
  }

  /**
   * The stability score, 0 to 1: pixels above +offset over pixels above -offset, in single
   * precision as in the reference; 0 where there are none.
   *
   * @param offset a multiple of 0.01 in [0, 2] [logit]
   */
  public float stability(double offset) {
    int step = step(offset);
    int outer = above[MIDDLE - step];
    return outer == 0 ? 0 : (float) above[MIDDLE + step] / outer;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AreaCurve that && Arrays.equals(above, that.above);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(above);
  }
}
