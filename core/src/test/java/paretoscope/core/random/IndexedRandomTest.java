package paretoscope.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Statistics of 200 000 numbers of one fixed seed. Bounds are 4 standard errors: a right generator
 * fails one such test in 16 000, a mean wrong by 1.5 % of the standard deviation is found with
 * power above 99 %.
 */
class IndexedRandomTest {
  private static final int N = 200_000;
  private static final IndexedRandom RANDOM = SeedTree.root(11).child("test").indexed();

  private static double mean(java.util.function.LongToDoubleFunction number) {
    double sum = 0;
    for (int i = 0; i < N; i++) {
      sum += number.applyAsDouble(i);
    }
    return sum / N;
  }

  private static void within4(double mean, double expected, double deviation) {
    assertThat(Math.abs(mean - expected) * Math.sqrt(N) / deviation).isLessThan(4);
  }

  @Test
  void uniformsFillTheUnitInterval() {
    within4(mean(RANDOM::uniform), 0.5, Math.sqrt(1 / 12.0));
    within4(mean(i -> RANDOM.uniform(i) * RANDOM.uniform(i)), 1 / 3.0, Math.sqrt(4 / 45.0));
  }

  @Test
  void neighbouringNumbersAreUncorrelated() {
    for (long lag : new long[] {1, 2, 3, 1L << 10, 1L << 33}) {
      within4(mean(i -> (RANDOM.uniform(i) - 0.5) * (RANDOM.uniform(i + lag) - 0.5)), 0, 1 / 12.0);
    }
  }

  @Test
  void otherNodesGiveOtherNumbers() {
    IndexedRandom other = SeedTree.root(11).child("other").indexed();
    within4(mean(i -> (RANDOM.uniform(i) - 0.5) * (other.uniform(i) - 0.5)), 0, 1 / 12.0);
    assertThat(RANDOM.uniform(5)).isNotEqualTo(other.uniform(5));
  }

  @Test
  void gaussiansHaveTheirMoments() {
    within4(mean(RANDOM::gaussian), 0, 1);
    within4(mean(i -> Math.pow(RANDOM.gaussian(i), 2)), 1, Math.sqrt(2));
    within4(mean(i -> Math.pow(RANDOM.gaussian(i), 4)), 3, Math.sqrt(96));
    within4(mean(i -> RANDOM.gaussian(i) * RANDOM.gaussian(i + 1)), 0, 1);
  }

  @Test
  void exponentialsHaveTheirMoments() {
    within4(mean(RANDOM::exponential), 1, 1);
    within4(mean(i -> Math.pow(RANDOM.exponential(i), 2)), 2, Math.sqrt(20));
  }

  @Test
  void uniformBitsAreEvenlySpread() {
    // chi² over 256 cells: 255 degrees of freedom, standard deviation 22.6
    int[] cells = new int[256];
    for (int i = 0; i < N; i++) {
      cells[(int) (RANDOM.uniform(i) * 256)]++;
    }
    double chi = 0;
    for (int count : cells) {
      chi += Math.pow(count - N / 256.0, 2) / (N / 256.0);
    }
    assertThat(chi).isBetween(255 - 4 * 22.6, 255 + 4 * 22.6);
  }

  @Test
  void numbersDependOnNameAndIndexOnly() {
    IndexedRandom again = SeedTree.root(11).child("test").indexed();
    assertThat(again.uniform(123_456)).isEqualTo(RANDOM.uniform(123_456));
    assertThat(RANDOM.uniform(3, -2, 5)).isBetween(-2.0, 5.0);
  }
}
