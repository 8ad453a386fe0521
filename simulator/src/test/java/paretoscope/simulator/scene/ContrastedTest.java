package paretoscope.simulator.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContrastedTest {
  private static final int SIDE = 40;
  private static final double PIXEL = 0.25;

  /** Light that grows across the field in exact steps: column by column 0, 1/64, 2/64 ... */
  private static class Slope implements Scene {
    private double lost;

    @Override
    public void fractions(double[] yNm, double[] xNm, double[] into) {
      for (int i = 0; i < into.length; i++) {
        into[i] = xNm[i] / PIXEL / 64 - lost;
      }
    }

    @Override
    public void lose(int[] atoms) {
      lost += atoms.length / 64.0;
    }

    @Override
    public Scene copy() {
      Slope copy = new Slope();
      copy.lost = lost;
      return copy;
    }
  }

  private static double[] row(Scene scene) {
    double[] x = IntStream.range(0, SIDE).mapToDouble(i -> i * PIXEL).toArray();
    double[] row = new double[SIDE];
    scene.fractions(new double[SIDE], x, row);
    return row;
  }

  @Test
  void theMedianStaysAndWhatStandsOutIsScaled() {
    // of columns 0, 4 ... 36 the median is 18
    double[] expected =
        IntStream.range(0, SIDE).mapToDouble(i -> (18 + 0.5 * (i - 18)) / 64).toArray();
    Scene half = Contrasted.of(new Slope(), 0.5, SIDE, PIXEL);
    assertThat(((Contrasted) half).level()).isEqualTo(18.0 / 64);
    assertThat(row(half)).isEqualTo(expected);
  }

  @Test
  void lightStaysBetweenNoneAndAll() {
    double[] row = row(Contrasted.of(new Slope(), 4, SIDE, PIXEL));
    assertThat(row[18]).isEqualTo(18.0 / 64);
    assertThat(row[20]).isEqualTo(26.0 / 64);
    assertThat(row[0]).isZero();
    assertThat(row[39]).isEqualTo(1);
    assertThat(Arrays.stream(row).min().orElseThrow()).isZero();
  }

  @Test
  void factorOneIsTheSceneItself() {
    Scene scene = new Slope();
    assertThat(Contrasted.of(scene, 1, SIDE, PIXEL)).isSameAs(scene);
  }

  @Test
  void lossesAreScaledAboutTheLevelOfTheUntouchedScene() {
    Slope slope = new Slope();
    Scene twice = Contrasted.of(slope, 2, SIDE, PIXEL);
    Scene other = twice.copy();
    twice.lose(new int[] {5, 6});
    assertThat(row(twice)[30]).isEqualTo((18 + 2 * (28 - 18)) / 64.0);
    assertThat(row(other)[30]).isEqualTo((18 + 2 * (30 - 18)) / 64.0);
    assertThat(row(slope)[30]).isEqualTo(30.0 / 64);
  }
}
