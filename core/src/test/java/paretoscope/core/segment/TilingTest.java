package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;

class TilingTest {
  @Test
  void tilesOfOneSizeColumnByColumn() {
    // two tiles of 100 px with 20 px in common would reach 180 px: it takes three, 65 px apart
    assertThat(new Tiling(100, 20).layout(100, 230))
        .containsExactly(
            new CropBox(0, 0, 100, 100, 0),
            new CropBox(65, 0, 165, 100, 0),
            new CropBox(130, 0, 230, 100, 0));
    assertThat(new Tiling(100, 20).layout(180, 180))
        .containsExactly(
            new CropBox(0, 0, 100, 100, 0),
            new CropBox(0, 80, 100, 180, 0),
            new CropBox(80, 0, 180, 100, 0),
            new CropBox(80, 80, 180, 180, 0));
  }

  @Test
  void smallImagesAreLookedAtAsAWhole() {
    CropBox whole = new CropBox(0, 0, 90, 100, 0);
    assertThat(new Tiling(100, 20).layout(100, 90)).containsExactly(whole);
    assertThat(Tiling.NONE.layout(100, 90)).containsExactly(whole);
    assertThat(new Tiling(0, 50)).isEqualTo(Tiling.NONE);
  }

  @Property
  void neighboursOverlapAndCoverTheImage(
      @ForAll @IntRange(min = 64, max = 300) int side,
      @ForAll @IntRange(min = 0, max = 75) int percent,
      @ForAll @IntRange(min = 1, max = 900) int height,
      @ForAll @IntRange(min = 1, max = 900) int width) {
    Tiling tiling = new Tiling(side, side * percent / 100);
    List<CropBox> tiles = tiling.layout(height, width);
    assertThat(tiles).doesNotHaveDuplicates();
    assertThat(tiles).allMatch(t -> t.width() == Math.min(side, width));
    assertThat(tiles).allMatch(t -> t.height() == Math.min(side, height));
    List<Integer> lefts = tiles.stream().map(CropBox::left).distinct().sorted().toList();
    List<Integer> tops = tiles.stream().map(CropBox::top).distinct().sorted().toList();
    assertThat(tiles).hasSize(lefts.size() * tops.size());
    assertEven(lefts, tiling, width);
    assertEven(tops, tiling, height);
  }

  private static void assertEven(List<Integer> starts, Tiling tiling, int length) {
    int side = Math.min(tiling.side(), length);
    int last = starts.size() - 1;
    assertThat(starts.get(0)).isZero();
    assertThat(starts.get(last)).isEqualTo(length - side);
    for (int i = 0; i < last; i++) {
      int stride = starts.get(i + 1) - starts.get(i);
      assertThat(side - stride).isGreaterThanOrEqualTo(tiling.overlap());
      assertThat(stride).isBetween((length - side) / last, (length - side + last - 1) / last);
    }
    // one tile less would not do
    boolean fewer = last > 0 && side + (last - 1) * (side - tiling.overlap()) >= length;
    assertThat(fewer).isFalse();
  }

  @Test
  void tooManyTilesAreRefused() {
    assertThatThrownBy(() -> new Tiling(2048, 2047).layout(8192, 8192))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("`tile_side` = 2048 cuts an image of 8192x8192 px into 37761025")
        .hasMessageContaining("`tile_overlap` = 2047");
  }
}
