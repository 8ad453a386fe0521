package paretoscope.core.familiar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class FamiliarityTest {
  private static final int SIDE = 192;

  /** Discs on a noisy ground. */
  private static Plane scene(String name, double height, double radius, double noise) {
    RandomStream random = SeedTree.root(31).child(name).stream();
    double[] values = new double[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = 100 + noise * random.gaussian();
    }
    for (int disc = 0; disc < 60; disc++) {
      double y = random.uniform() * SIDE;
      double x = random.uniform() * SIDE;
      for (int i = 0; i < values.length; i++) {
        int row = i / SIDE;
        if (Math.hypot(row - y, i % SIDE - x) < radius) {
          values[i] += height;
        }
      }
    }
    return new Plane(SIDE, SIDE, values);
  }

  private static Plane alike(int number) {
    return scene("alike " + number, 60, 6, 10);
  }

  private static Familiarity known(int images) {
    return Familiarity.with(IntStream.range(0, images).mapToObj(FamiliarityTest::alike).toList());
  }

  /**
   * Named distribution: p-values of patches alike are uniform, so their mean is 0.5. Patches of an
   * image are not independent, so the mean over 20 images is held to within 0.05.
   */
  @Test
  void imagesAlikeLieInTheMiddle() {
    Familiarity familiarity = known(6);
    double mean =
        IntStream.range(100, 120)
            .mapToDouble(i -> familiarity.of(alike(i)))
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(0.5, within(0.05));
  }

  @Test
  void otherKindsOfImagesAreUnfamiliar() {
    Familiarity familiarity = known(6);
    List<Plane> others = new ArrayList<>();
    others.add(scene("dark", -60, 6, 10));
    others.add(scene("large", 60, 25, 10));
    others.add(scene("empty", 0, 6, 10));
    others.add(scene("noisy", 60, 6, 120));
    others.add(new Plane(SIDE, SIDE, new double[SIDE * SIDE]));
    assertThat(others)
        .allSatisfy(image -> assertThat(familiarity.of(image)).isLessThan(Familiarity.UNFAMILIAR));
  }

  @Test
  void brightnessAndContrastDoNotMatter() {
    Familiarity familiarity = known(6);
    Plane image = alike(200);
    double[] brighter = image.values().clone();
    for (int i = 0; i < brighter.length; i++) {
      brighter[i] = 5000 + 7 * brighter[i];
    }
    Plane other = new Plane(SIDE, SIDE, brighter);
    assertThat(familiarity.of(other)).isCloseTo(familiarity.of(image), within(0.02));
  }

  @Test
  void aSingleImageKnowsItself() {
    Familiarity familiarity = known(1);
    assertThat(familiarity.of(alike(0))).isEqualTo(1);
    assertThat(familiarity.of(alike(300))).isGreaterThan(Familiarity.UNFAMILIAR);
    assertThat(familiarity.of(scene("dark", -60, 6, 10))).isLessThan(Familiarity.UNFAMILIAR);
  }

  @Test
  void tinyImagesHaveTraits() {
    Familiarity familiarity = known(2);
    Plane pixel = new Plane(1, 1, new double[] {3});
    assertThat(familiarity.of(pixel)).isBetween(0.0, 1.0);
    assertThat(Familiarity.with(List.of(pixel)).of(pixel)).isEqualTo(1);
    assertThatThrownBy(() -> Familiarity.with(List.of())).hasMessageContaining("known images");
  }
}
