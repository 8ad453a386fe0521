package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BoxSuppressionTest {
  record Scored(PixelBox box, int score) {}

  @Provide
  Arbitrary<List<Scored>> boxes() {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, 12);
    Arbitrary<Integer> sides = Arbitraries.integers().between(0, 9);
    Arbitrary<PixelBox> boxes =
        Combinators.combine(places, places, sides, sides)
            .as((x, y, w, h) -> new PixelBox(x, y, x + w, y + h));
    return Combinators.combine(boxes, Arbitraries.integers().between(0, 5))
        .as(Scored::new)
        .list()
        .ofMaxSize(30);
  }

  /** Boxes that are equal or have nothing in common. */
  @Provide
  Arbitrary<List<Scored>> clearBoxes() {
    return Arbitraries.integers()
        .between(0, 6)
        .map(i -> new Scored(new PixelBox(10 * i, 0, 10 * i + 8, 8), i % 3))
        .list()
        .ofMaxSize(30);
  }

  private static List<Scored> kept(List<Scored> all, double most) {
    return BoxSuppression.of(all, Scored::box, Scored::score, most);
  }

  @Property
  void keepsTheBestAndNothingThatOverlapsMore(
      @ForAll("boxes") List<Scored> all, @ForAll @DoubleRange(min = 0, max = 1) double most) {
    List<Scored> kept = kept(all, most);
    if (all.isEmpty()) {
      assertThat(kept).isEmpty();
      return;
    }
    Scored best = all.stream().max(Comparator.comparingInt(Scored::score)).orElseThrow();
    assertThat(kept.get(0).score()).isEqualTo(best.score());
    assertThat(kept).isSortedAccordingTo(Comparator.comparingInt(Scored::score).reversed());
    for (int i = 0; i < kept.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(kept.get(i).box().iou(kept.get(j).box()) > most).isFalse();
      }
    }
    for (Scored gone : all) {
      assertThat(kept).anyMatch(k -> k.equals(gone) || removes(k, gone, most));
    }
  }

  private static boolean removes(Scored better, Scored worse, double most) {
    return better.score() >= worse.score() && better.box().iou(worse.box()) > most;
  }

  @Property
  void aHigherThresholdKeepsNoFewerOfClearBoxes(
      @ForAll("clearBoxes") List<Scored> all,
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double other) {
    int lower = kept(all, Math.min(one, other)).size();
    int higher = kept(all, Math.max(one, other)).size();
    assertThat(higher).isGreaterThanOrEqualTo(lower);
    assertThat(kept(all, 1)).hasSameSizeAs(all);
  }

  @Test
  void equallyGoodOnesStayInOrderAndTheThresholdItselfKeeps() {
    PixelBox wide = new PixelBox(0, 0, 10, 10);
    PixelBox half = new PixelBox(0, 0, 10, 5);
    List<Scored> all = List.of(new Scored(half, 1), new Scored(wide, 1), new Scored(half, 2));
    assertThat(kept(all, 0.5)).containsExactly(all.get(2), all.get(1));
    assertThat(kept(all, 0.49)).containsExactly(all.get(2));
    assertThat(kept(all.subList(0, 2), 0.4)).containsExactly(all.get(0));
  }

  @Test
  void boxesWithoutAnAreaNeverSuppress() {
    Scored dot = new Scored(new PixelBox(3, 3, 3, 3), 1);
    List<Scored> dots = IntStream.range(0, 3).mapToObj(i -> dot).toList();
    assertThat(kept(dots, 0)).hasSize(3);
  }
}
