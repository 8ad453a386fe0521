package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLengthsTest {
  @Property
  void masksComeBackFromCountsAndFromText(
      @ForAll @IntRange(min = 1, max = 40) int height,
      @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll long pattern) {
    Mask mask = MaskTest.patterned(height, width, pattern);
    RunLengths runs = RunLengths.of(mask);
    assertThat(runs.area()).isEqualTo(mask.area());
    assertThat(runs.mask()).isEqualTo(mask);
    assertThat(new RunLengths(height, width, runs.counts())).isEqualTo(runs);
    assertThat(RunLengths.parse(height, width, runs.text())).isEqualTo(runs);
  }

  @Test
  void runsGoDownTheColumnsAndBeginOutside() {
    Mask lowerLeft = Mask.where(3, 2, (y, x) -> x == 0 && y > 0);
    assertThat(RunLengths.of(lowerLeft).counts()).containsExactly(1, 2, 3);
    Mask all = Mask.where(2, 2, (y, x) -> true);
    assertThat(RunLengths.of(all).counts()).containsExactly(0, 4);
    assertThat(RunLengths.of(all).text()).isEqualTo("04");
  }

  @Test
  void textIsThatOfCoco() {
    RunLengths runs = new RunLengths(9, 10, new int[] {6, 1, 40, 4, 5, 4, 5, 4, 21});
    assertThat(runs.text()).isEqualTo("61X13mN000`0");
    assertThat(RunLengths.parse(9, 10, "61X13mN000`0")).isEqualTo(runs);
  }

  @Test
  void longRunsComeBack() {
    int side = 1 << 14;
    RunLengths runs = new RunLengths(side, side, new int[] {0, 5, side * side - 12, 1, 6});
    assertThat(RunLengths.parse(side, side, runs.text())).isEqualTo(runs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "5", "0", "X", "0P", "ooooooo", "oooooooo1", "0 4", "0\u20ac4", "0O4"})
  void refusesTextThatIsNoMask(String text) {
    assertThatThrownBy(() -> RunLengths.parse(2, 2, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(".");
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll @NumericChars @AlphaChars String text) {
    try {
      assertThat(RunLengths.parse(2, 3, text).mask().size()).isEqualTo(6);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageEndingWith(".");
    }
  }

  @Test
  void refusesCountsThatDoNotFill() {
    assertThatThrownBy(() -> new RunLengths(2, 2, new int[] {1, 2}))
        .hasMessageContaining("(3) must be 4");
    assertThatThrownBy(() -> new RunLengths(2, 2, new int[] {5, -1}))
        .hasMessageContaining("(-1) must be >= 0");
    int huge = Integer.MAX_VALUE;
    assertThatThrownBy(() -> new RunLengths(2, 2, new int[] {huge, huge, 6}))
        .hasMessageContaining("must be 4");
  }
}
