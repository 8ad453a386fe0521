package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OutlineTest {
  /** Twice the signed area: holes count negative. */
  private static long doubleArea(List<int[]> polygons) {
    long sum = 0;
    for (int[] p : polygons) {
      for (int i = 0; i < p.length; i += 2) {
        int next = (i + 2) % p.length;
        sum += (long) p[i] * p[next + 1] - (long) p[next] * p[i + 1];
      }
    }
    return sum;
  }

  @Test
  void aRectangleHasItsFourCorners() {
    Mask mask = Mask.where(10, 12, (y, x) -> y >= 2 && y < 5 && x >= 3 && x < 9);
    List<int[]> polygons = Outline.of(mask, 0);
    assertThat(polygons).hasSize(1);
    assertThat(polygons.get(0)).containsExactly(3, 2, 9, 2, 9, 5, 3, 5);
  }

  @Test
  void aRingHasAHole() {
    Mask ring = Mask.where(9, 9, (y, x) -> Math.max(Math.abs(y - 4), Math.abs(x - 4)) == 3);
    assertThat(Outline.of(ring, 0)).hasSize(2);
    assertThat(Outline.of(Mask.where(3, 3, (y, x) -> false), 0)).isEmpty();
  }

  @Test
  void aDiscLosesCornersWithinTheTolerance() {
    Mask disc = Mask.where(100, 100, (y, x) -> Math.hypot(y - 50, x - 50) < 40);
    List<int[]> all = Outline.of(disc, 0);
    List<int[]> few = Outline.of(disc, 1);
    assertThat(few.get(0).length).isLessThan(all.get(0).length / 2);
    double lost = Math.abs(doubleArea(few) / 2.0 - disc.area()) / disc.area();
    assertThat(lost).isLessThan(0.03);
  }

  @Property
  void polygonsEncloseThePixels(
      @ForAll @IntRange(min = 1, max = 12) int height,
      @ForAll @IntRange(min = 1, max = 12) int width,
      @ForAll @LongRange(min = 0, max = 1L << 40) long pattern) {
    Mask mask = Mask.where(height, width, (y, x) -> (pattern >> ((y * 5 + x) % 40) & 1) == 1);
    assertThat(doubleArea(Outline.of(mask, 0))).isEqualTo(2L * mask.area());
  }
}
