package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;

/** Discs smaller and larger than the overlap, and a bar longer than a tile. */
class TiledMasksTest {
  private static final int HEIGHT = 420;
  private static final int WIDTH = 640;
  private static final int SIDE = 256;
  private static final int OVERLAP = 96;

  /** A thing of the scene. */
  private interface Shape extends Mask.Membership {
    default Mask mask() {
      return Mask.where(HEIGHT, WIDTH, this);
    }
  }

  private static Shape disc(int centreY, int centreX, int radius) {
    return (y, x) -> Math.hypot(y - centreY, x - centreX) <= radius;
  }

  private static Shape bar(int top, int bottom, int left, int right) {
    return (y, x) -> y >= top && y < bottom && x >= left && x < right;
  }

  private static RgbImage image(List<Shape> shapes) {
    double[] values = new double[HEIGHT * WIDTH];
    for (int i = 0; i < values.length; i++) {
      int y = i / WIDTH;
      int x = i % WIDTH;
      values[i] = shapes.stream().anyMatch(shape -> shape.at(y, x)) ? 255 : 0;
    }
    return RgbImage.ofLevels(new Plane(HEIGHT, WIDTH, values));
  }

  private static AutomaticMaskSettings settings(int points, int tileSide) {
    return AutomaticMaskSettings.of(
        new Settings(
            Map.of("points_per_side", points, "tile_side", tileSide, "tile_overlap", OVERLAP)));
  }

  private static void assertSame(List<FoundMask> tiled, List<FoundMask> whole) {
    assertThat(tiled).hasSameSizeAs(whole);
    for (FoundMask one : whole) {
      assertThat(tiled).filteredOn(t -> t.mask().iou(one.mask()) >= 0.98).hasSize(1);
    }
    for (FoundMask mask : tiled) {
      assertThat(mask.box()).isEqualTo(mask.mask().box());
      assertThat(mask.predictedIou()).isBetween(0.88, 1.0);
      assertThat(mask.stability()).isBetween(0.95, 1.0);
    }
  }

  @Test
  void tilesFindWhatTheWholeImageShows() {
    List<Shape> shapes =
        List.of(
            // across all three columns of tiles
            bar(60, 100, 40, 600),
            // across both rows
            bar(130, 390, 20, 56),
            // in the middle of four tiles: larger than the overlap, and smaller
            disc(220, 224, 70),
            disc(210, 416, 22),
            disc(350, 320, 40),
            disc(340, 560, 60),
            // at the image's corner
            disc(8, 8, 24));
    RgbImage image = image(shapes);
    BrightThings network = new BrightThings();
    List<FoundMask> tiled = AutomaticMasks.find(image, network, settings(14, SIDE));
    List<FoundMask> whole = AutomaticMasks.find(image, new BrightThings(), settings(24, 0));
    assertThat(network.embedded).isEqualTo(4 * 3);
    assertThat(whole).hasSameSizeAs(shapes);
    for (Shape shape : shapes) {
      assertThat(whole).anyMatch(f -> f.mask().iou(shape.mask()) > 0.95);
    }
    assertSame(tiled, whole);
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void scatteredDiscsAreFoundOnceEach(@ForAll @IntRange(min = 0) int seed) {
    Random random = new Random(seed);
    List<Shape> shapes = new ArrayList<>();
    int cell = 105;
    for (int row = 0; row * cell + cell <= HEIGHT; row++) {
      for (int column = 0; column * cell + cell <= WIDTH; column++) {
        int radius = 24 + random.nextInt(24);
        int room = cell / 2 - radius - 4;
        int y = row * cell + cell / 2 + (room > 0 ? random.nextInt(2 * room + 1) - room : 0);
        int x = column * cell + cell / 2 + (room > 0 ? random.nextInt(2 * room + 1) - room : 0);
        shapes.add(disc(y, x, radius));
      }
    }
    RgbImage image = image(shapes);
    List<FoundMask> tiled = AutomaticMasks.find(image, new BrightThings(), settings(14, SIDE));
    List<FoundMask> whole = AutomaticMasks.find(image, new BrightThings(), settings(24, 0));
    assertThat(whole).hasSameSizeAs(shapes);
    assertSame(tiled, whole);
  }

  @Test
  void anImageNoLargerThanATileIsLookedAtAsAWhole() {
    RgbImage image = image(List.of(disc(100, 100, 40), bar(200, 230, 50, 600)));
    BrightThings network = new BrightThings();
    List<FoundMask> found = AutomaticMasks.find(image, network, settings(12, WIDTH));
    assertThat(network.embedded).isEqualTo(1);
    assertThat(found).isEqualTo(AutomaticMasks.find(image, new BrightThings(), settings(12, 0)));
  }

  @Test
  void smallRegionsGoFromJoinedMasksToo() {
    RgbImage image = image(List.of(bar(60, 100, 40, 600)));
    AutomaticMaskSettings cleaned =
        AutomaticMaskSettings.of(
            new Settings(
                Map.of("points_per_side", 14, "tile_side", SIDE, "min_mask_region_area", 500)));
    List<FoundMask> found = AutomaticMasks.find(image, new BrightThings(), cleaned);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).mask().iou(bar(60, 100, 40, 600).mask())).isGreaterThan(0.95);
  }
}
