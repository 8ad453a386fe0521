package paretoscope.core.sieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.core.maskreward.Scene;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.Mask;
import paretoscope.core.segment.Point;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Sieve;

class ShapeSieveTest {
  private static final FoundMask LARGE = Scene.disc(64, 64, 40);
  private static final FoundMask PART = Scene.disc(50, 60, 9);
  private static final FoundMask DARK = Scene.disc(64, 80, 8);
  private static final FoundMask BAR = bar();
  private static final List<FoundMask> ALL = List.of(BAR, LARGE, PART, DARK);

  private static FoundMask bar() {
    Mask mask =
        Mask.where(Scene.SIDE, Scene.SIDE, (y, x) -> y > 110 && y < 115 && x > 20 && x < 90);
    return new FoundMask(mask, mask.box(), 0.9, 0.9, new Point(50, 112), LARGE.crop());
  }

  /** Bright where the large disc is, brighter in its part, dark in the dark disc. */
  private static Plane image() {
    double[] values = new double[Scene.SIDE * Scene.SIDE];
    for (int i = 0; i < values.length; i++) {
      int y = i / Scene.SIDE;
      int x = i % Scene.SIDE;
      values[i] = LARGE.mask().at(y, x) || BAR.mask().at(y, x) ? 0.5 : 0.2;
      values[i] += PART.mask().at(y, x) ? 0.2 : 0;
      values[i] -= DARK.mask().at(y, x) ? 0.4 : 0;
    }
    return new Plane(Scene.SIDE, Scene.SIDE, values);
  }

  private static List<FoundMask> kept(Map<String, Object> settings) {
    return new ShapeSieve().prepare(image()).keep(ALL, new Settings(settings));
  }

  @Test
  void isRegisteredAndKeepsAllByItself() {
    assertThat(ServiceLoader.load(Sieve.class)).anyMatch(s -> s instanceof ShapeSieve);
    assertThat(kept(Map.of())).isEqualTo(ALL);
  }

  @Test
  void sortsBySize() {
    assertThat(kept(Map.of("largest_share", 0.1))).containsExactly(BAR, PART, DARK);
    assertThat(kept(Map.of("least_share", 0.1))).containsExactly(LARGE);
  }

  @Test
  void sortsByShape() {
    assertThat(kept(Map.of("least_circularity", 0.7))).containsExactly(LARGE, PART, DARK);
    assertThat(kept(Map.of("least_solidity", 0.9))).containsExactlyElementsOf(ALL);
  }

  @Test
  void sortsByContrast() {
    assertThat(kept(Map.of("tone", "dark"))).containsExactly(DARK);
    assertThat(kept(Map.of("tone", "bright"))).containsExactly(BAR, LARGE, PART);
    FoundMask wide = Scene.disc(50, 60, 15);
    List<FoundMask> sorted =
        new ShapeSieve()
            .prepare(image())
            .keep(List.of(PART, wide), new Settings(Map.of("least_agreement", 0.8)));
    assertThat(sorted).containsExactly(PART);
  }

  @Test
  void keepsPartsOrWholes() {
    assertThat(kept(Map.of("nested", "parts"))).containsExactly(BAR, PART, DARK);
    assertThat(kept(Map.of("nested", "wholes"))).containsExactly(BAR, LARGE);
  }

  @Test
  void tellsThingsThatTouchApart() {
    FoundMask one = Scene.disc(40, 40, 12);
    FoundMask other = Scene.disc(40, 63, 12);
    Mask union =
        Mask.where(Scene.SIDE, Scene.SIDE, (y, x) -> one.mask().at(y, x) || other.mask().at(y, x));
    FoundMask both = new FoundMask(union, union.box(), 0.99, 0.99, new Point(40, 40), one.crop());
    List<FoundMask> solid =
        new ShapeSieve()
            .prepare(image())
            .keep(List.of(both, one, one, other), new Settings(Map.of("nested", "solid")));
    assertThat(solid).containsExactly(one, other);
  }
}
