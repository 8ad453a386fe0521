package paretoscope.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuardTallyTest {
  @Test
  void theWorstFindingOfAPointCounts() {
    GuardTally tally =
        GuardTally.of(
            Stream.of(
                Map.entry("a", GuardLevel.HACKED),
                Map.entry("a", GuardLevel.CLEAN),
                Map.entry("b", GuardLevel.CLEAN),
                Map.entry("c", GuardLevel.CLEAN),
                Map.entry("c", GuardLevel.DOUBTFUL),
                Map.entry("d", GuardLevel.CLEAN)));
    assertThat(tally.of("a")).contains(GuardLevel.HACKED);
    assertThat(tally.of("c")).contains(GuardLevel.DOUBTFUL);
    assertThat(tally.of("e")).isEmpty();
    assertThat(tally.summary()).isEqualTo("4 points checked: 2 CLEAN, 1 DOUBTFUL, 1 HACKED.");
    assertThat(tally.cautions())
        .hasSize(2)
        .allMatch(caution -> caution.matches("(DOUBTFUL|HACKED): .+\\."));
  }

  @Test
  void noFindingsAreNoGoodNews() {
    assertThat(GuardTally.of(Stream.of()).summary()).isEqualTo("not run.");
  }
}
