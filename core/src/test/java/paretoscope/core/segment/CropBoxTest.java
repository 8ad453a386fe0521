package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;

class CropBoxTest {
  @Test
  void firstTheImageThenFourCropsColumnByColumn() {
    assertThat(CropBox.layout(640, 640, 1, 0.25))
        .containsExactly(
            new CropBox(0, 0, 640, 640, 0),
            new CropBox(0, 0, 400, 400, 1),
            new CropBox(0, 240, 400, 640, 1),
            new CropBox(240, 0, 640, 400, 1),
            new CropBox(240, 240, 640, 640, 1));
  }

  @Test
  void overlapsAreCutToWholePixelsAndHalvedWithEachLayer() {
    // 534 * 512 / 1500 = 182.27, then 91.1; sides (182 + 800) / 2 = 491, (91 * 3 + 534) / 4 =
    // 201.75
    List<CropBox> crops = CropBox.layout(534, 800, 2, 512.0 / 1500);
    assertThat(crops).hasSize(1 + 4 + 16);
    assertThat(crops.get(1)).isEqualTo(new CropBox(0, 0, 491, 358, 1));
    assertThat(crops.get(4)).isEqualTo(new CropBox(309, 176, 800, 534, 1));
    assertThat(crops.get(6)).isEqualTo(new CropBox(0, 111, 269, 313, 2));
    assertThat(crops.get(20)).isEqualTo(new CropBox(534, 333, 800, 534, 2));
  }

  @Property
  void everyPixelLiesInEachLayer(
      @ForAll @IntRange(min = 16, max = 700) int height,
      @ForAll @IntRange(min = 16, max = 700) int width,
      @ForAll @DoubleRange(min = 0, max = 1) double overlap) {
    List<CropBox> crops = CropBox.layout(height, width, 2, overlap);
    for (int layer = 0; layer <= 2; layer++) {
      int wanted = layer;
      List<CropBox> own = crops.stream().filter(c -> c.layer() == wanted).toList();
      assertThat(own).hasSize(1 << (2 * layer));
      for (int x = 0; x < width; x++) {
        int column = x;
        assertThat(own).anyMatch(c -> c.left() <= column && column < c.right());
      }
      assertThat(own).anyMatch(c -> c.bottom() == height && c.right() == width);
    }
  }

  @Test
  void anImageThatIsTooSmallIsRefused() {
    assertThat(CropBox.layout(1, 1, 0, 0.3)).hasSize(1);
    assertThatThrownBy(() -> CropBox.layout(1, 1, 1, 0.3))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("a side of 1 px cannot be cut into 2 crops")
        .hasMessageContaining("crop_n_layers");
  }

  @Test
  void aBoxIsCutWithinTwentyPixelsOfAnInnerEdge() {
    CropBox corner = new CropBox(240, 0, 640, 400, 1);
    assertThat(corner.cuts(new PixelBox(300, 0, 639, 300), 640, 640)).isFalse();
    assertThat(corner.cuts(new PixelBox(260, 50, 400, 300), 640, 640)).isTrue();
    assertThat(corner.cuts(new PixelBox(261, 50, 400, 300), 640, 640)).isFalse();
    assertThat(corner.cuts(new PixelBox(300, 50, 400, 379), 640, 640)).isFalse();
    assertThat(corner.cuts(new PixelBox(300, 50, 400, 380), 640, 640)).isTrue();
    assertThat(new CropBox(0, 0, 640, 640, 0).cuts(new PixelBox(0, 0, 639, 639), 640, 640))
        .isFalse();
  }

  @Test
  void regularGridsHaveCentresAndNest() {
    assertThat(PointGrid.regular(2).points())
        .containsExactly(
            new Point(0.25, 0.25),
            new Point(0.75, 0.25),
            new Point(0.25, 0.75),
            new Point(0.75, 0.75));
    List<Point> fine = PointGrid.regular(12).points();
    assertThat(PointGrid.regular(4).points()).allSatisfy(p -> assertThat(fine).anyMatch(p::equals));
    assertThatThrownBy(() -> new PointGrid(List.of(new Point(1.5, 0))))
        .hasMessageContaining("must lie in [0.0, 1.0]");
    assertThatThrownBy(() -> new PointGrid(List.of())).hasMessageContaining("at least one");
  }
}
