package paretoscope.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OrderChangeTest {
  @Test
  void kendallsOwnNumbers() {
    assertThat(RankCorrelation.kendall(List.of(1.0, 2.0, 3.0), List.of(10.0, 20.0, 21.0)))
        .isEqualTo(1);
    assertThat(RankCorrelation.kendall(List.of(1.0, 2.0, 3.0), List.of(3.0, 2.0, 1.0)))
        .isEqualTo(-1);
    // five pairs of six agree, one does not
    assertThat(RankCorrelation.kendall(List.of(1.0, 2.0, 3.0, 4.0), List.of(1.0, 3.0, 2.0, 4.0)))
        .isCloseTo(2.0 / 3, within(1e-15));
    // scipy.stats.kendalltau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]).statistic
    assertThat(
            RankCorrelation.kendall(
                List.of(12.0, 2.0, 1.0, 12.0, 2.0), List.of(1.0, 4.0, 7.0, 1.0, 0.0)))
        .isCloseTo(-0.47140452079103173, within(1e-15));
  }

  @Test
  void withoutAnOrderThereIsNoCorrelation() {
    assertThat(RankCorrelation.kendall(List.of(1.0), List.of(1.0))).isNaN();
    assertThat(RankCorrelation.kendall(List.of(1.0, 1.0), List.of(1.0, 2.0))).isNaN();
    assertThat(RankCorrelation.kendall(List.of(0.0, -0.0), List.of(1.0, 2.0))).isNaN();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankCorrelation.kendall(List.of(1.0), List.of()))
        .withMessageContaining("number of scores (0) must be 1");
  }

  @Test
  void findsWhoChangesPlaces() {
    OrderChange change =
        OrderChange.of(List.of(0.5, 0.4, 0.3, 0.0, 0.0), List.of(0.25, 0.5, 0.375, 0.0, 0.125));
    assertThat(change.flips()).hasSize(2);
    OrderChange.Flip first = change.flips().get(0);
    assertThat(List.of(first.fallen(), first.risen())).containsExactly(0, 1);
    assertThat(first.before()).isCloseTo(0.1, within(1e-15));
    assertThat(first.after()).isEqualTo(0.25);
    assertThat(change.flips().get(1).risen()).isEqualTo(2);
    assertThat(change.ties()).isEqualTo(1);
    assertThat(change.same()).isFalse();
  }

  @Property
  void aPairThatFlipsIsOneThatDisagrees(
      @ForAll @Size(6) List<@IntRange(max = 3) Integer> a,
      @ForAll @Size(6) List<@IntRange(max = 3) Integer> b) {
    List<Double> before = a.stream().map(Integer::doubleValue).toList();
    List<Double> after = b.stream().map(Integer::doubleValue).toList();
    OrderChange there = OrderChange.of(before, after);
    OrderChange back = OrderChange.of(after, before);
    assertThat(back.flips()).hasSameSizeAs(there.flips());
    assertThat(back.ties()).isEqualTo(there.ties());
    assertThat(OrderChange.of(before, before).same()).isTrue();
    if (there.same() && before.stream().distinct().count() > 1) {
      assertThat(there.kendall()).isCloseTo(1, within(1e-12));
    }
    if (!there.flips().isEmpty()) {
      assertThat(there.kendall()).isLessThan(1);
    }
    if (Collections.max(before) > Collections.min(before)
        && Collections.max(after) > Collections.min(after)) {
      assertThat(there.kendall()).isBetween(-1 - 1e-12, 1 + 1e-12);
    }
  }
}
