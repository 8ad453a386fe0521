package paretoscope.simulator.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Both forms of the loops give the same bits, and those that are expected. */
class LanesTest {
  private static final int ROWS = 32;
  private static final int[] SHUFFLED =
      IntStream.range(0, 16).map(i -> (7 * i + 3) % 16 + i % 2 * 16).toArray();

  private final float[] other = LineFourierTest.noise(2 * ROWS);

  @Test
  void multiplies() {
    both((lanes, a) -> lanes.multiply(a, other, ROWS));
  }

  @Test
  void addsProductsAndWeighted() {
    both((lanes, a) -> lanes.addProducts(a, other, other, ROWS));
    both((lanes, a) -> lanes.addWeighted(other, other, a, ROWS));
  }

  @Test
  void addsIntensity() {
    both((lanes, a) -> lanes.addIntensity(other, other, ROWS, a));
  }

  @Test
  void addsUpRuns() {
    float[] by = LineFourierTest.noise(1);
    WeightedRuns runs = new WeightedRuns(other, other, 7, 100, by, by, 2, 5);
    both((lanes, a) -> lanes.sum(runs, a, new float[a.length], 11, 90));
    both((lanes, a) -> lanes.sum(runs, new float[a.length], a, 11, 90));
    float[] re = new float[1];
    float[] im = new float[1];
    Lanes.fastest().sum(new WeightedRuns(by, other, 3, 9, other, by, 4, 1), re, im, 0, 1);
    assertThat(re[0]).isEqualTo(by[3] * other[4] - other[3] * by[4]);
    assertThat(im[0]).isEqualTo(by[3] * by[4] + other[3] * other[4]);
  }

  @Test
  void turnsBlocksThereAndBack() {
    both((lanes, a) -> lanes.turn(other, SHUFFLED, 0, a, 3));
    both((lanes, a) -> lanes.turnBack(other, 2, a, SHUFFLED, 0));
    float[] turned = new float[ROWS * Radix.ROW];
    Lanes.fastest().turn(other, SHUFFLED, 0, turned, 0);
    assertThat(turned[5 * Radix.ROW + 2]).isEqualTo(other[SHUFFLED[2] * Radix.ROW + 5]);
    assertThat(turned[5 * Radix.ROW + Radix.LANES + 2])
        .isEqualTo(other[SHUFFLED[2] * Radix.ROW + Radix.LANES + 5]);
  }

  private static void both(BiConsumer<Lanes, float[]> work) {
    float[] fast = LineFourierTest.noise(ROWS);
    float[] plain = fast.clone();
    work.accept(Lanes.fastest(), fast);
    work.accept(new PlainLoops(), plain);
    assertThat(fast).isEqualTo(plain);
  }
}
