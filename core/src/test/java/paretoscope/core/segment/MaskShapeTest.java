package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MaskShapeTest {
  private static MaskShape disc(double radius) {
    return MaskShape.of(Mask.where(120, 130, (y, x) -> Math.hypot(y - 60.2, x - 63.4) <= radius));
  }

  private static MaskShape bar(double length, double width, double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return MaskShape.of(
        Mask.where(
            200,
            200,
            (y, x) ->
                Math.abs((y - 100) * c - (x - 100) * s) <= width / 2
                    && Math.abs((y - 100) * s + (x - 100) * c) <= length / 2));
  }

  @Test
  void aDiscIsRoundAndFull() {
    MaskShape disc = disc(40);
    assertThat(disc.perimeter()).isCloseTo(2 * Math.PI * 40, within(0.02 * 251));
    assertThat(disc.equivalentDiameter()).isCloseTo(80, within(0.5));
    assertThat(disc.circularity()).isGreaterThan(0.96);
    assertThat(disc.rectangularity()).isCloseTo(Math.PI / 4, within(0.03));
    assertThat(disc.aspectRatio()).isCloseTo(1, within(0.05));
    assertThat(disc.solidity()).isGreaterThan(0.96);
  }

  @Property(tries = 50)
  void aBarIsMeasuredAlikeInAllDirections(@ForAll @DoubleRange(min = 0, max = 3.14) double angle) {
    MaskShape bar = bar(120, 30, angle);
    assertThat(bar.aspectRatio()).isCloseTo(4, within(0.25));
    assertThat(bar.rectangularity()).isGreaterThan(0.9);
    assertThat(bar.perimeter()).isCloseTo(300, within(0.09 * 300));
    assertThat(bar.circularity()).isCloseTo(4 * Math.PI * 3600 / 9e4, within(0.1));
  }

  @Test
  void aCrescentIsNotSolid() {
    MaskShape crescent =
        MaskShape.of(
            Mask.where(
                99,
                99,
                (y, x) -> Math.hypot(y - 50, x - 50) < 40 && Math.hypot(y - 50, x - 70) > 35));
    assertThat(crescent.solidity()).isLessThan(0.8);
    assertThat(crescent.circularity()).isLessThan(0.6);
  }

  @Test
  void aHoleLengthensTheOutline() {
    MaskShape ring =
        MaskShape.of(
            Mask.where(
                99,
                99,
                (y, x) -> Math.hypot(y - 50, x - 50) < 40 && Math.hypot(y - 50, x - 50) > 20));
    assertThat(ring.perimeter()).isCloseTo(2 * Math.PI * 60, within(0.03 * 377));
  }

  @Test
  void onePixelHasAShape() {
    MaskShape pixel = MaskShape.of(Mask.where(5, 7, (y, x) -> y == 4 && x == 6));
    assertThat(pixel.area()).isEqualTo(1);
    assertThat(pixel.circularity()).isEqualTo(1);
    assertThat(pixel.rectangularity()).isEqualTo(1);
    assertThat(pixel.aspectRatio()).isEqualTo(1);
    assertThat(pixel.solidity()).isEqualTo(1);
    assertThat(pixel.perimeter()).isCloseTo(Math.PI / 8 * (4 + 4 / Math.sqrt(2)), within(1e-12));
  }

  @Test
  void theImagesBorderIsOutline() {
    MaskShape whole = MaskShape.of(Mask.where(30, 50, (y, x) -> true));
    MaskShape inside =
        MaskShape.of(Mask.where(60, 80, (y, x) -> y >= 10 && y < 40 && x >= 20 && x < 70));
    assertThat(whole).isEqualTo(inside);
    assertThat(whole.rectangularity()).isEqualTo(1);
  }

  @Test
  void nothingHasNoShape() {
    Mask empty = Mask.where(4, 4, (y, x) -> false);
    assertThatThrownBy(() -> MaskShape.of(empty)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void ratiosStayInRange(
      @ForAll @IntRange(min = 1, max = 12) int height,
      @ForAll @IntRange(min = 1, max = 12) int width,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long pattern) {
    Mask mask =
        Mask.where(
            height, width, (y, x) -> y + x == 0 || (pattern >> ((7 * y + 5 * x) % 63) & 1) == 1);
    MaskShape shape = MaskShape.of(mask);
    assertThat(shape.area()).isEqualTo(mask.area());
    assertThat(shape.circularity()).isGreaterThan(0).isLessThanOrEqualTo(1);
    assertThat(shape.rectangularity()).isGreaterThan(0).isLessThanOrEqualTo(1);
    assertThat(shape.solidity()).isBetween(shape.rectangularity() * 0.999, 1.0);
    assertThat(shape.aspectRatio()).isGreaterThanOrEqualTo(1);
  }
}
