package paretoscope.core.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import paretoscope.core.spot.Blob;

class MatchingTest {
  private static List<Blob> line(double... x) {
    return DoubleStream.of(x).mapToObj(at -> new Blob(0, at, 1, 1)).toList();
  }

  @Test
  void countsPairsWithinTheRadius() {
    Matching m = Matching.of(line(0, 11, 26, 50), line(1, 10, 20), 5);
    assertThat(m.pairs()).hasSize(2);
    assertThat(m.precision()).isEqualTo(0.5);
    assertThat(m.recall()).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(m.f1()).isCloseTo(4 / 7.0, within(1e-15));
    assertThat(m.meanError()).isEqualTo(1);
  }

  @Test
  void theRimOfTheRadiusBelongsToIt() {
    assertThat(Matching.of(line(0), line(5), 5).f1()).isEqualTo(1);
    assertThat(Matching.of(line(0), line(5.0001), 5).f1()).isEqualTo(0);
  }

  @Test
  void aPositionIsUsedOnceAndTheNearestGoesFirst() {
    Matching m = Matching.of(line(2, 1, 1.5), line(0), 5);
    assertThat(m.pairs()).containsExactly(new Matching.Pair(1, 0, 1));
    assertThat(m.f1()).isEqualTo(0.5);
  }

  @Test
  void nothingFoundOrNothingThereIsZero() {
    assertThat(Matching.of(List.of(), line(1), 5).f1()).isEqualTo(0);
    assertThat(Matching.of(line(1), List.of(), 5).precision()).isEqualTo(0);
    Matching none = Matching.of(List.of(), List.of(), 5);
    assertThat(none.f1()).isEqualTo(0);
    assertThat(none.meanError()).isNaN();
  }

  @Test
  void theRadiusMustBePositive() {
    assertThatThrownBy(() -> Matching.of(line(0), line(0), 0)).hasMessageContaining("radius");
  }
}
