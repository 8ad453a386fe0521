package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two interpolations at once against one after the other, in double precision. */
class LogitUpscalingTest {
  private static final int SIDE = PromptDecoder.LOGIT_SIDE;

  /** Hills and plains, with stretches far above, far below and near every level. */
  private static float[] landscape() {
    float[] logits = new float[SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        logits[y * SIDE + x] =
            (float) (8 * StrictMath.sin(x * 0.11 + 1) * StrictMath.cos(y * 0.07) + 0.5);
      }
    }
    return logits;
  }

  private static double[] oneByOne(float[] logits, NetworkSize covered, int height, int width) {
    double[] low = new double[logits.length];
    for (int i = 0; i < low.length; i++) {
      low[i] = logits[i];
    }
    int wide = PromptDecoder.SIDE;
    double[] input = interpolated(low, SIDE, SIDE, SIDE, wide, wide);
    return interpolated(input, covered.height(), covered.width(), wide, height, width);
  }

  /** Bilinear between pixel centres, from the first rows and columns of a grid. */
  private static double[] interpolated(
      double[] from, int fromHeight, int fromWidth, int stride, int height, int width) {
    double[] to = new double[height * width];
    for (int y = 0; y < height; y++) {
      double v = Math.max(0, (y + 0.5) * fromHeight / height - 0.5);
      int y0 = (int) v;
      int y1 = Math.min(y0 + 1, fromHeight - 1);
      for (int x = 0; x < width; x++) {
        double u = Math.max(0, (x + 0.5) * fromWidth / width - 0.5);
        int x0 = (int) u;
        int x1 = Math.min(x0 + 1, fromWidth - 1);
        double upper = from[y0 * stride + x0] * (x0 + 1 - u) + from[y0 * stride + x1] * (u - x0);
        double lower = from[y1 * stride + x0] * (x0 + 1 - u) + from[y1 * stride + x1] * (u - x0);
        to[y * width + x] = upper * (y0 + 1 - v) + lower * (v - y0);
      }
    }
    return to;
  }

  @ParameterizedTest
  @CsvSource({"640, 640", "534, 800", "60, 45", "1, 1", "1, 900", "1500, 1100", "1024, 3"})
  void isBothInterpolationsAndTheThreshold(int height, int width) {
    NetworkSize covered = NetworkSize.of(height, width);
    float[] logits = landscape();
    double[] expected = oneByOne(logits, covered, height, width);
    LogitUpscaling.Upscaled upscaled = new LogitUpscaling(covered, height, width).of(logits, 0);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double logit = expected[y * width + x];
        if (Math.abs(logit) > 1e-3) {
          assertThat(upscaled.mask().at(y, x)).as("%d, %d", y, x).isEqualTo(logit > 0);
        }
      }
    }
    for (double offset : new double[] {0.01, 0.5, 1, 1.37, 2}) {
      double stability = above(expected, offset) / Math.max(1, above(expected, -offset));
      assertThat((double) upscaled.areas().stability(offset))
          .isBetween(stability - 2e-4, stability + 2e-4);
    }
  }

  private static double above(double[] logits, double level) {
    return java.util.Arrays.stream(logits).filter(v -> v > level).count();
  }

  @Test
  void masksFollowEachOther() {
    float[] two = new float[2 * SIDE * SIDE];
    System.arraycopy(landscape(), 0, two, SIDE * SIDE, SIDE * SIDE);
    LogitUpscaling upscaling = new LogitUpscaling(new NetworkSize(1024, 1024), 256, 256);
    assertThat(upscaling.of(two, 0).mask().area()).isZero();
    assertThat(upscaling.of(two, SIDE * SIDE)).isEqualTo(upscaling.of(landscape(), 0));
    assertThatThrownBy(() -> upscaling.of(two, SIDE * SIDE + 1)).hasMessageContaining("256 x 256");
  }

  @Test
  void levelsAreExact() {
    int[] bins = new int[AreaCurve.BINS];
    float[] logits = {-300, -2, -1, -0.8f, 0, 0.8f, Math.nextUp(0.8f), 1, 2, 2.5f, Float.MAX_VALUE};
    for (float logit : logits) {
      bins[AreaCurve.bin(logit)]++;
    }
    AreaCurve curve = AreaCurve.ofBins(bins);
    assertThat(curve.stability(0.8)).isEqualTo(5f / 7);
    assertThat(curve.stability(0.79)).isEqualTo(6f / 7);
    assertThat(curve.stability(1)).isEqualTo(3f / 8);
    assertThat(curve.stability(2)).isEqualTo(2f / 9);
    assertThat(AreaCurve.ofBins(new int[AreaCurve.BINS]).stability(1)).isZero();
    assertThat(AreaCurve.of(curve.areas())).isEqualTo(curve).hasSameHashCodeAs(curve);
    assertThatThrownBy(() -> AreaCurve.of(new int[7])).hasMessageContaining("must be 401");
    int[] ascending = new int[401];
    ascending[400] = 1;
    assertThatThrownBy(() -> AreaCurve.of(ascending)).hasMessageContaining("the one before");
    assertThatThrownBy(() -> curve.stability(0.833)).hasMessageContaining("multiple of 0.01");
  }
}
