package paretoscope.core.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import paretoscope.core.stats.describe.Ranks;

/** Exact distributions against plain counting, with many ties. */
class RankSumsTest {
  @Property(tries = 60)
  void choicesAreCounted(
      @ForAll @Size(min = 3, max = 10) List<@IntRange(max = 4) Integer> values,
      @ForAll @IntRange(min = 1, max = 9) int wanted) {
    double[] ranks = ranks(values);
    int size = Math.min(wanted, ranks.length - 1);
    double limit = 0;
    for (int i = 0; i < size; i++) {
      limit += ranks[i];
    }
    int all = 0;
    int below = 0;
    for (int mask = 0; mask < 1 << ranks.length; mask++) {
      if (Integer.bitCount(mask) == size) {
        all++;
        below += sum(ranks, mask) <= limit ? 1 : 0;
      }
    }
    assertThat(RankSums.ofChoices(ranks, size).lower(limit))
        .isCloseTo((double) below / all, within(1e-12));
  }

  @Property(tries = 60)
  void signsAreCounted(@ForAll @Size(min = 1, max = 10) List<@IntRange(max = 4) Integer> values) {
    double[] ranks = ranks(values);
    double limit = ranks[0];
    int above = 0;
    for (int mask = 0; mask < 1 << ranks.length; mask++) {
      above += sum(ranks, mask) >= limit ? 1 : 0;
    }
    assertThat(RankSums.ofSigns(ranks).upper(limit))
        .isCloseTo((double) above / (1 << ranks.length), within(1e-12));
  }

  private static double[] ranks(List<Integer> values) {
    return Ranks.average(values.stream().mapToDouble(Integer::doubleValue).toArray());
  }

  private static double sum(double[] ranks, int mask) {
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      sum += (mask >> i & 1) * ranks[i];
    }
    return sum;
  }
}
