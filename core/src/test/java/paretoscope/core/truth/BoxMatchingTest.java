package paretoscope.core.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.segment.Mask;
import paretoscope.core.segment.PixelBox;

class BoxMatchingTest {
  @Test
  void boxesCountTheirBorderPixels() {
    Box one = Box.of(new PixelBox(2, 3, 2, 3));
    assertThat(one).isEqualTo(new Box(2, 3, 3, 4));
    assertThat(one.iou(one)).isEqualTo(1);
    assertThat(new Box(0, 0, 4, 2).iou(new Box(2, 0, 6, 2))).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(new Box(0, 0, 4, 2).iou(new Box(4, 0, 6, 2))).isZero();
    assertThat(new Box(1, 1, 1, 1).iou(new Box(1, 1, 1, 1))).isZero();
  }

  @Test
  void eachBoxIsInOnePairAndTheBestOverlapComesFirst() {
    List<Box> truth = List.of(new Box(0, 0, 10, 10), new Box(20, 0, 30, 10));
    List<Box> found =
        List.of(
            new Box(0, 0, 10, 8),
            new Box(0, 0, 10, 9),
            new Box(21, 0, 30, 10),
            new Box(50, 50, 51, 51));
    Matching matching = Matching.ofBoxes(found, truth, 0.5);
    assertThat(matching.pairs()).extracting(Matching.Pair::found).containsExactlyInAnyOrder(1, 2);
    assertThat(matching.precision()).isEqualTo(0.5);
    assertThat(matching.recall()).isEqualTo(1);
    assertThat(Matching.ofBoxes(found, truth, 0.95).pairs()).isEmpty();
    assertThatThrownBy(() -> Matching.ofBoxes(found, truth, 0)).hasMessageContaining("least IoU");
  }

  @Test
  void masksMatchLikewise() {
    Mask left = Mask.where(10, 10, (y, x) -> x < 5);
    Mask right = Mask.where(10, 10, (y, x) -> x >= 6);
    Mask some = Mask.where(10, 10, (y, x) -> x < 4);
    assertThat(Matching.ofMasks(List.of(some), List.of(right, left), 0.8).pairs())
        .extracting(Matching.Pair::truth)
        .containsExactly(1);
    assertThat(Matching.ofMasks(List.of(some), List.of(right, left), 0.81).pairs()).isEmpty();
  }
}
