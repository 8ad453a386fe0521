package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MaskCleaningTest {
  private static Mask drawn(String... rows) {
    return Mask.where(rows.length, rows[0].length(), (y, x) -> rows[y].charAt(x) == '#');
  }

  @Test
  void fillsHolesThenRemovesRegions() {
    Mask mask = drawn("####....", "#.##...#", "####....", "........");
    MaskCleaning cleaning = MaskCleaning.of(mask, 3);
    assertThat(cleaning.changed()).isTrue();
    assertThat(cleaning.mask()).isEqualTo(drawn("####....", "####....", "####....", "........"));
  }

  @Test
  void pixelsThatTouchAtACornerAreOneRegion() {
    Mask stairs = drawn("#....", ".#...", "..#..", "#....", ".....");
    assertThat(MaskCleaning.withoutRegions(stairs, 3).mask())
        .isEqualTo(drawn("#....", ".#...", "..#..", ".....", "....."));
    Mask leaky = drawn(".####", "#.###", "##..#", "#####");
    assertThat(MaskCleaning.withoutHoles(leaky, 4).changed()).isFalse();
    assertThat(MaskCleaning.withoutHoles(leaky, 5).mask().area()).isEqualTo(20);
  }

  @Test
  void whereAllRegionsAreSmallTheLargestStays() {
    Mask mask = drawn("#..##", "...#.", "#....");
    MaskCleaning cleaning = MaskCleaning.withoutRegions(mask, 100);
    assertThat(cleaning.mask()).isEqualTo(drawn("...##", "...#.", "....."));
    assertThat(cleaning.changed()).isTrue();
    assertThat(MaskCleaning.withoutRegions(drawn("#..#"), 5).mask()).isEqualTo(drawn("#..."));
  }

  @Test
  void theLargestCountsAsChangedEvenIfItIsAlone() {
    MaskCleaning cleaning = MaskCleaning.withoutRegions(drawn("##.."), 5);
    assertThat(cleaning.changed()).isTrue();
    assertThat(cleaning.mask()).isEqualTo(drawn("##.."));
  }

  @Test
  void aMaskWithoutPixelsStaysEmpty() {
    assertThat(MaskCleaning.of(drawn("...", "..."), 6))
        .isEqualTo(new MaskCleaning(drawn("...", "..."), false));
    assertThat(MaskCleaning.of(drawn("###"), 1).changed()).isFalse();
  }

  @Property
  void agreesWithPlainFloodFilling(
      @ForAll @IntRange(min = 1, max = 24) int height,
      @ForAll @IntRange(min = 1, max = 24) int width,
      @ForAll long pattern,
      @ForAll @IntRange(min = 0, max = 12) int leastArea) {
    Mask mask = MaskTest.patterned(height, width, pattern);
    int[] insides = regionSizes(mask, true);
    int[] outsides = regionSizes(mask, false);
    Mask filled =
        Mask.where(height, width, (y, x) -> mask.at(y, x) || outsides[y * width + x] < leastArea);
    assertThat(MaskCleaning.withoutHoles(mask, leastArea).mask()).isEqualTo(filled);
    Mask kept =
        Mask.where(height, width, (y, x) -> insides[y * width + x] >= leastArea && mask.at(y, x));
    if (kept.area() > 0) {
      assertThat(MaskCleaning.withoutRegions(mask, leastArea).mask()).isEqualTo(kept);
    }
  }

  /** The size of the region that each pixel belongs to; 0 where it is of the other kind. */
  private static int[] regionSizes(Mask mask, boolean inside) {
    int width = mask.width();
    int[] sizes = new int[mask.size()];
    boolean[] seen = new boolean[mask.size()];
    for (int start = 0; start < sizes.length; start++) {
      if (seen[start] || mask.at(start / width, start % width) != inside) {
        continue;
      }
      Deque<Integer> open = new ArrayDeque<>();
      Deque<Integer> region = new ArrayDeque<>();
      seen[start] = true;
      open.add(start);
      while (!open.isEmpty()) {
        int at = open.remove();
        region.add(at);
        for (int k = 0; k < 9; k++) {
          int y = at / width + k / 3 - 1;
          int x = at % width + k % 3 - 1;
          boolean within = y >= 0 && x >= 0 && y < mask.height() && x < width;
          if (within && !seen[y * width + x] && mask.at(y, x) == inside) {
            seen[y * width + x] = true;
            open.add(y * width + x);
          }
        }
      }
      region.forEach(at -> sizes[at] = region.size());
    }
    return inside ? sizes : holesOnly(mask, sizes);
  }

  private static int[] holesOnly(Mask mask, int[] sizes) {
    int[] holes = sizes.clone();
    for (int i = 0; i < holes.length; i++) {
      if (mask.at(i / mask.width(), i % mask.width())) {
        holes[i] = Integer.MAX_VALUE;
      }
    }
    return holes;
  }
}
