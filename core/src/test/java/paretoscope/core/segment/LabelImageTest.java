package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelImageTest {
  private static final int HEIGHT = 4;
  private static final int WIDTH = 6;

  private static Mask columns(int from, int to) {
    return Mask.where(HEIGHT, WIDTH, (y, x) -> from <= x && x <= to);
  }

  @Test
  void theSmallerMaskIsOnTopAndOfEqualOnesTheFirst() {
    List<Mask> masks = List.of(columns(0, 3), columns(1, 1), columns(3, 4), columns(4, 5));
    LabelImage image = new LabelImage(HEIGHT, WIDTH, masks);
    assertThat(image.rows(2, 1)).containsExactly(1, 2, 1, 3, 3, 4);
    assertThat(image.count()).isEqualTo(4);
  }

  @Test
  void aMaskThatIsCoveredDoesNotShowAndAnEmptyOneNeither() {
    Mask none = Mask.where(HEIGHT, WIDTH, (y, x) -> false);
    List<Mask> masks = List.of(none, columns(0, 1), columns(0, 0), columns(1, 1));
    int[] rows = new LabelImage(HEIGHT, WIDTH, masks).rows(0, HEIGHT);
    assertThat(Arrays.stream(rows).distinct()).containsExactlyInAnyOrder(3, 4, 0);
  }

  @Test
  void bandsAreTheRowsOfTheWhole() {
    Mask slope = Mask.where(HEIGHT, WIDTH, (y, x) -> x > y);
    LabelImage image = new LabelImage(HEIGHT, WIDTH, List.of(slope, columns(5, 5)));
    int[] whole = image.rows(0, HEIGHT);
    assertThat(whole).startsWith(0, 1, 1, 1, 1, 2, 0, 0, 1, 1, 1, 2);
    for (int top = 0; top < HEIGHT; top++) {
      assertThat(image.rows(top, 1))
          .isEqualTo(Arrays.copyOfRange(whole, top * WIDTH, (top + 1) * WIDTH));
    }
  }

  @Test
  void masksOfAnotherSizeAndRowsOutsideAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LabelImage(WIDTH, HEIGHT, List.of(columns(0, 1))))
        .withMessageContaining("must be 6x4 px");
    LabelImage image = new LabelImage(HEIGHT, WIDTH, List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> image.rows(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> image.rows(-1, 2));
    assertThat(image.rows(3, 1)).containsOnly(0);
  }
}
