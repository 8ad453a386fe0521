package paretoscope.simulator.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class CanvasTest {
  private static final double PIXEL_NM = 0.02;

  @Test
  void aSpotHasItsShapeBetweenPixelsToo() {
    Canvas canvas = new Canvas(100, PIXEL_NM, 0.001);
    Spot spot = new Spot(0.045, 0.09, 0.25);
    canvas.add(1.0037, 0.9911, spot, 3e-4);
    for (double y = 0.8; y < 1.2; y += 0.013) {
      for (double x = 0.8; x < 1.2; x += 0.017) {
        double square = (y - 1.0037) * (y - 1.0037) + (x - 0.9911) * (x - 0.9911);
        double expected =
            0.001 + 3e-4 * (0.75 * gaussian(square, 0.045) + 0.25 * gaussian(square, 0.09));
        assertThat(canvas.at(y, x)).isCloseTo(expected, within(2.5e-4));
      }
    }
    // the peak is 0.021: interpolation is right to about one per cent of it
    assertThat(canvas.at(1.0037, 0.9911)).isBetween(0.0195, 0.0215);
  }

  private static double gaussian(double square, double sigma) {
    return Math.exp(-square / (2 * sigma * sigma)) / (2 * Math.PI * sigma * sigma);
  }

  @Test
  void aSpotsVolumeIsWhatWasAdded() {
    Canvas canvas = new Canvas(100, PIXEL_NM, 0);
    canvas.add(1.013, 0.987, new Spot(0.05, 0.1, 0.3), 5e-4);
    double sum = 0;
    for (int y = 0; y < 100; y++) {
      for (int x = 0; x < 100; x++) {
        sum += canvas.at(y * PIXEL_NM, x * PIXEL_NM) * PIXEL_NM * PIXEL_NM;
      }
    }
    assertThat(sum).isCloseTo(5e-4, within(1e-6));
  }

  @Test
  void spotsAtTheBorderReachInAndFarOnesDoNothing() {
    Canvas canvas = new Canvas(50, PIXEL_NM, 0);
    canvas.add(-0.05, 0.5, new Spot(0.05, 0.1, 0), 5e-4);
    assertThat(canvas.at(0, 0.5)).isGreaterThan(0.01);
    canvas.add(-5, 0.5, new Spot(0.05, 0.1, 0), 5e-4);
    canvas.add(0.5, 7, new Spot(0.05, 0.1, 0), 5e-4);
    assertThat(canvas.at(0.5, 0.99)).isZero();
  }

  @Test
  void placesFarOutsideShowTheBordersLight() {
    Canvas canvas = new Canvas(50, PIXEL_NM, 0.02);
    assertThat(canvas.at(-10, 30)).isCloseTo(0.02, within(1e-7));
  }

  @Test
  void copiesAreIndependent() {
    Canvas canvas = new Canvas(50, PIXEL_NM, 0);
    Canvas copy = canvas.copy();
    copy.add(0.5, 0.5, new Spot(0.05, 0.1, 0), 5e-4);
    assertThat(canvas.at(0.5, 0.5)).isZero();
    assertThat(copy.at(0.5, 0.5)).isPositive();
  }

  @Test
  void manySpotsAtOnceAreTheSameAsOneByOne() {
    RandomStream random = SeedTree.root(5).child("spots").stream();
    Spot spot = new Spot(0.042, 0.14, 0.2);
    List<Canvas.Volume> volumes = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double y = random.uniform(-0.6, 2.6);
      double x = random.uniform(-0.6, 2.6);
      volumes.add(new Canvas.Volume(y, x, 1e-5 * random.uniform()));
    }
    Canvas together = new Canvas(100, PIXEL_NM, 0.001);
    together.addAll(volumes, spot);
    Canvas alone = new Canvas(100, PIXEL_NM, 0.001);
    volumes.forEach(v -> alone.addAll(List.of(v), spot));
    for (int i = 0; i < 100; i++) {
      double y = 0.0191 * i;
      double x = 0.0197 * (99 - i);
      // one by one, spots end at 4.5 standard deviations, so a little is missing
      assertThat(together.at(y, x)).isCloseTo(alone.at(y, x), withinPercentage(0.02));
    }
  }
}
