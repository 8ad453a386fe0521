package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MaskTest {
  /** Two masks of one size. */
  record Pair(Mask one, Mask other) {}

  @Provide
  Arbitrary<Pair> pairs() {
    Arbitrary<Integer> sides = Arbitraries.integers().between(1, 40);
    Arbitrary<Long> patterns = Arbitraries.longs();
    return Combinators.combine(sides, sides, patterns, patterns)
        .as((h, w, a, b) -> new Pair(patterned(h, w, a), patterned(h, w, b)));
  }

  /** Stripes and blots: neighbours are often equal, as in masks of things. */
  static Mask patterned(int height, int width, long pattern) {
    int coarse = 1 + (int) (pattern >>> 62);
    int from = (int) (pattern & 7) * width / 8;
    int to = width - (int) (pattern >>> 3 & 7) * width / 8;
    return Mask.where(
        height,
        width,
        (y, x) ->
            x >= from
                && x < to
                && (pattern >>> ((y / coarse * 7 + x / coarse * 11) % 61) & 1) != 0);
  }

  @Property
  void areasAreThoseOfPlainCounting(@ForAll("pairs") Pair pair) {
    BitSet one = plain(pair.one);
    BitSet both = plain(pair.one);
    both.and(plain(pair.other));
    BitSet either = plain(pair.one);
    either.or(plain(pair.other));
    assertThat(pair.one.area()).isEqualTo(one.cardinality());
    assertThat(pair.one.intersection(pair.other)).isEqualTo(both.cardinality());
    assertThat(pair.one.union(pair.other)).isEqualTo(either.cardinality());
  }

  @Property
  void partsAndJoinedMasksAreThoseOfPlainCounting(@ForAll("pairs") Pair pair) {
    Mask one = pair.one;
    int height = one.height();
    int width = one.width();
    Mask joined = one.joined(pair.other);
    assertThat(joined)
        .isEqualTo(Mask.where(height, width, (y, x) -> one.at(y, x) || pair.other.at(y, x)));
    CropBox part = new CropBox(width / 3, height / 4, width, height / 4 + (height + 1) / 2, 0);
    Mask within =
        Mask.where(
            height, width, (y, x) -> y >= part.top() && y < part.bottom() && x >= part.left());
    Mask both = Mask.where(height, width, (y, x) -> within.at(y, x) && pair.other.at(y, x));
    assertThat(one.intersection(pair.other, part)).isEqualTo(one.intersection(both));
  }

  @Property
  void runsStartAndEndWherePixelsDo(@ForAll("pairs") Pair pair) {
    Mask mask = pair.one;
    for (int at = 0; at < mask.size(); at++) {
      boolean inside = mask.at(at % mask.height(), at / mask.height());
      assertThat(mask.nextSet(at) == at).isEqualTo(inside);
      assertThat(mask.nextClear(at) == at).isEqualTo(!inside);
    }
  }

  @Property
  void aPlacedMaskIsTheSamePixelsElsewhere(@ForAll("pairs") Pair pair) {
    Mask mask = pair.one;
    Mask placed = mask.placed(mask.height() + 9, mask.width() + 5, 4, 3);
    Mask plain =
        Mask.where(
            mask.height() + 9,
            mask.width() + 5,
            (y, x) ->
                y >= 4
                    && x >= 3
                    && y < mask.height() + 4
                    && x < mask.width() + 3
                    && mask.at(y - 4, x - 3));
    assertThat(placed).isEqualTo(plain).hasSameHashCodeAs(plain);
  }

  @Test
  void aSmallThingInALargeImageIsSmall() {
    Mask disc = Mask.where(2048, 2048, (y, x) -> Math.hypot(y - 900, x - 1500) < 20);
    assertThat(disc.bytes()).isLessThan(12_000);
    assertThat(RunLengths.of(disc).mask()).isEqualTo(disc);
  }

  private static BitSet plain(Mask mask) {
    BitSet bits = new BitSet();
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        bits.set(y * mask.width() + x, mask.at(y, x));
      }
    }
    return bits;
  }

  @Property
  void iouIsSymmetricAndBounded(@ForAll("pairs") Pair pair) {
    double iou = pair.one.iou(pair.other);
    assertThat(iou).isBetween(0.0, 1.0).isEqualTo(pair.other.iou(pair.one));
    assertThat(pair.one.iou(pair.one)).isEqualTo(pair.one.area() > 0 ? 1 : 0);
    assertThat(iou == 1).isEqualTo(pair.one.equals(pair.other) && pair.one.area() > 0);
  }

  @Property
  void theBoxIsThatOfTheOutermostPixels(@ForAll("pairs") Pair pair) {
    Mask mask = pair.one;
    int[] ends = {mask.width(), mask.height(), -1, -1};
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        if (mask.at(y, x)) {
          ends = new int[] {Math.min(ends[0], x), Math.min(ends[1], y), Math.max(ends[2], x), y};
        }
      }
    }
    if (mask.area() > 0) {
      assertThat(mask.box()).isEqualTo(new PixelBox(ends[0], ends[1], ends[2], ends[3]));
    } else {
      assertThatThrownBy(mask::box).hasMessageContaining("must not be empty");
    }
  }

  @Property
  void aPartIsTheSameWithinAWhole(@ForAll("pairs") Pair pair) {
    Mask part = pair.one;
    Mask whole = part.placed(part.height() + 9, part.width() + 5, 4, 3);
    assertThat(whole.area()).isEqualTo(part.area());
    Mask expected = Mask.where(whole.height(), whole.width(), (y, x) -> within(part, y - 4, x - 3));
    assertThat(whole).isEqualTo(expected).hasSameHashCodeAs(expected);
  }

  private static boolean within(Mask mask, int y, int x) {
    return y >= 0 && x >= 0 && y < mask.height() && x < mask.width() && mask.at(y, x);
  }

  @Test
  void logitsAboveTheThresholdBelong() {
    float[] logits = {-1, 0, 0.1f, Float.NaN, 2, 0.5f};
    Mask mask = Mask.ofLogits(2, 3, logits, 0);
    assertThat(mask).isEqualTo(Mask.where(2, 3, (y, x) -> y == 1 ? x > 0 : x == 2));
    assertThat(Mask.ofLogits(2, 3, logits, 0.5f).area()).isEqualTo(1);
    assertThatThrownBy(() -> Mask.ofLogits(2, 2, logits, 0)).hasMessageContaining("must be 4");
  }

  @Test
  void refusesSizesThatAreNone() {
    assertThatThrownBy(() -> Mask.where(0, 5, (y, x) -> true)).hasMessageContaining("0x5");
    assertThatThrownBy(() -> Mask.where(70_000, 70_000, (y, x) -> true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most");
    Mask small = Mask.where(2, 2, (y, x) -> true);
    assertThatThrownBy(() -> small.iou(Mask.where(1, 4, (y, x) -> true)))
        .hasMessageContaining("must be 2x2 px too");
  }
}
