package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TileJoinsTest {
  private static final int HEIGHT = 100;
  private static final int WIDTH = 260;

  /** Three in a row: columns 0 to 99, 80 to 179, 160 to 259. */
  private static final List<CropBox> TILES = new Tiling(100, 20).layout(HEIGHT, WIDTH);

  /** A filled rectangle as a tile sees it. */
  private static FoundMask seen(
      int tile, int left, int top, int right, int bottom, double iou, double stability) {
    CropBox crop = TILES.get(tile);
    Mask mask =
        Mask.where(
            HEIGHT,
            WIDTH,
            (y, x) ->
                x >= Math.max(left, crop.left())
                    && x < Math.min(right, crop.right())
                    && y >= top
                    && y < bottom);
    return new FoundMask(mask, mask.box(), iou, stability, new Point(left, top), crop);
  }

  private static FoundMask seen(int tile, int left, int top, int right, int bottom) {
    return seen(tile, left, top, right, bottom, 0.9, 0.95);
  }

  @Test
  void aCutCopyOfAWholeMaskGoes() {
    FoundMask whole = seen(1, 85, 20, 130, 60);
    FoundMask copy = seen(0, 85, 21, 130, 61, 0.99, 0.99);
    assertThat(TileJoins.of(TILES, List.of(whole), List.of(copy))).containsExactly(whole);
  }

  @Test
  void whatAWholeMaskIsOnlyAPieceOfStays() {
    FoundMask piece = seen(1, 82, 20, 99, 60);
    FoundMask larger = seen(0, 10, 20, 150, 60);
    assertThat(TileJoins.of(TILES, List.of(piece), List.of(larger))).containsExactly(piece, larger);
  }

  @Test
  void aBarThroughAllTilesIsOneMask() {
    FoundMask first = seen(0, 40, 40, 230, 60, 0.9, 0.95);
    FoundMask second = seen(1, 40, 40, 230, 60, 0.95, 0.97);
    FoundMask third = seen(2, 40, 41, 230, 61, 0.92, 0.99);
    List<FoundMask> found = TileJoins.of(TILES, List.of(), List.of(third, first, second));
    assertThat(found).hasSize(1);
    FoundMask bar = found.get(0);
    Mask expected = first.mask().joined(second.mask()).joined(third.mask());
    assertThat(bar.mask()).isEqualTo(expected);
    assertThat(bar.box()).isEqualTo(new PixelBox(40, 40, 229, 60));
    // 60, 100 and 70 columns of 20 px
    double iou = (60 * 0.9 + 100 * 0.95 + 70 * 0.92) / 230;
    double stability = (60 * 0.95 + 100 * 0.97 + 70 * 0.99) / 230;
    assertThat(bar.predictedIou()).isCloseTo(iou, within(1e-12));
    assertThat(bar.stability()).isCloseTo(stability, within(1e-12));
    assertThat(bar.point()).isEqualTo(second.point());
    assertThat(bar.crop()).isEqualTo(TILES.get(1));
  }

  @Test
  void partsThatDisagreeWhereBothTilesLookAreTwoThings() {
    FoundMask left = seen(0, 10, 20, 180, 40);
    FoundMask right = seen(1, 10, 31, 180, 51);
    // 9 of 31 rows in common
    assertThat(TileJoins.of(TILES, List.of(), List.of(left, right)))
        .containsExactlyInAnyOrder(left, right);
    FoundMask nearer = seen(1, 10, 26, 180, 46);
    // 14 of 26
    assertThat(TileJoins.of(TILES, List.of(), List.of(left, nearer))).hasSize(1);
  }

  @Test
  void aThingAndItsPartInOneTileAreNotJoined() {
    FoundMask thing = seen(0, 10, 20, 170, 60);
    FoundMask part = seen(0, 50, 20, 170, 60, 0.97, 0.99);
    FoundMask other = seen(1, 10, 20, 170, 60);
    List<FoundMask> found = TileJoins.of(TILES, List.of(), List.of(thing, part, other));
    assertThat(found).hasSize(2);
    assertThat(found.get(0).mask()).isEqualTo(part.mask().joined(other.mask()));
    assertThat(found.get(1)).isEqualTo(thing);
  }

  @Test
  void whatNothingConfirmsGoesWhereAnotherTileSeesHalf() {
    FoundMask mostlyOwn = seen(0, 50, 20, 170, 60);
    FoundMask mostlyShared = seen(0, 70, 70, 170, 90);
    FoundMask sliver = seen(1, 10, 70, 95, 90);
    List<FoundMask> cut = List.of(mostlyShared, mostlyOwn);
    assertThat(TileJoins.of(TILES, List.of(), cut)).containsExactly(mostlyOwn);
    assertThat(TileJoins.of(TILES, List.of(), List.of(sliver))).isEmpty();
  }

  @Property(tries = 200)
  void theOrderOfMasksDoesNotMatter(@ForAll @IntRange(min = 0) int seed) {
    Random random = new Random(seed);
    List<FoundMask> whole = new ArrayList<>();
    List<FoundMask> cut = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      int left = random.nextInt(150);
      int right = left + 40 + random.nextInt(100);
      int top = 10 * random.nextInt(6);
      int bottom = top + 10 + 10 * random.nextInt(3);
      for (int tile = 0; tile < 3; tile++) {
        CropBox crop = TILES.get(tile);
        if (Math.min(right, crop.right()) - Math.max(left, crop.left()) > 0) {
          double iou = 0.88 + 0.01 * random.nextInt(5);
          FoundMask found = seen(tile, left, top, right, bottom, iou, 0.95);
          boolean isCut = crop.cuts(found.box(), HEIGHT, WIDTH);
          (isCut ? cut : whole).add(found);
        }
      }
    }
    List<FoundMask> once = TileJoins.of(TILES, whole, cut);
    Collections.shuffle(whole, random);
    Collections.shuffle(cut, random);
    assertThat(TileJoins.of(TILES, whole, cut)).isEqualTo(once);
  }
}
