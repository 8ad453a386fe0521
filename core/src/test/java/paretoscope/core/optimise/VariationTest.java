package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.Gene;

class VariationTest {
  private static final int SAMPLES = 20_000;
  private final RandomStream random = SeedTree.root(11).child("variation").stream();

  @Test
  void aMutatedGeneWithLevelsAlwaysChangesItsLevel() {
    for (int levels = 2; levels < 9; levels++) {
      Gene[] genes = {new Gene(true, levels)};
      for (int i = 0; i < 500; i++) {
        int before = random.below(levels);
        double[] genome = {genes[0].centre(before)};
        Variation.DEFAULT.mutate(genes, genome, random);
        assertThat(genes[0].level(genome[0])).isNotEqualTo(before).isBetween(0, levels - 1);
      }
    }
  }

  @Test
  void everyLevelCanBeReached() {
    Gene[] genes = {new Gene(true, 5), new Gene(false, 4)};
    double[] genome = {0.1, 0.125};
    int[] ordered = new int[5];
    int[] categories = new int[4];
    for (int i = 0; i < SAMPLES; i++) {
      Variation.DEFAULT.mutate(genes, genome, random);
      ordered[genes[0].level(genome[0])]++;
      categories[genes[1].level(genome[1])]++;
    }
    assertThat(Arrays.stream(ordered)).allMatch(count -> count > SAMPLES / 20);
    assertThat(Arrays.stream(categories)).allMatch(count -> count > SAMPLES / 8);
  }

  @Test
  void aMutatedCategoryTakesEachOtherEquallyOften() {
    Gene[] genes = {new Gene(false, 4)};
    int[] counts = new int[4];
    for (int i = 0; i < SAMPLES; i++) {
      double[] genome = {genes[0].centre(2)};
      Variation.DEFAULT.mutate(genes, genome, random);
      counts[genes[0].level(genome[0])]++;
    }
    assertThat(counts[2]).isZero();
    double expected = SAMPLES / 3.0;
    double chiSquare = 0;
    for (int category : new int[] {0, 1, 3}) {
      chiSquare += Math.pow(counts[category] - expected, 2) / expected;
    }
    assertThat(chiSquare).as("chi-square, 2 degrees, alpha 0.001").isLessThan(13.82);
  }

  @Test
  void oneGeneMutatesOnAverageAndFixedOnesDoNotCount() {
    Gene[] genes = new Gene[10];
    Arrays.setAll(genes, i -> i < 5 ? Gene.CONTINUOUS : new Gene(true, 1));
    int changed = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double[] genome = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
      Variation.DEFAULT.mutate(genes, genome, random);
      for (double gene : genome) {
        changed += gene == 0.5 ? 0 : 1;
      }
    }
    // binomial (100 000, 1/5): standard deviation 126; alpha 0.001
    assertThat(changed).isBetween(20_000 - 416, 20_000 + 416);
  }

  @Test
  void categoriesAreExchangedWholeInHalfOfTheCrossedPairs() {
    Gene[] genes = {new Gene(false, 3)};
    Variation variation = new Variation(0.8, new Sbx(15), new PolynomialMutation(20));
    int exchanged = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double[] first = {genes[0].centre(0)};
      double[] second = {genes[0].centre(2)};
      variation.cross(genes, first, second, random);
      assertThat(first[0] + second[0]).isEqualTo(genes[0].centre(0) + genes[0].centre(2));
      exchanged += genes[0].level(first[0]) == 2 ? 1 : 0;
    }
    // binomial (20 000, 0.4): standard deviation 69; alpha 0.001
    assertThat(exchanged).isBetween(8_000 - 228, 8_000 + 228);
  }

  @Test
  void aProbabilityAboveOneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Variation(1.5, new Sbx(15), new PolynomialMutation(20)))
        .withMessageContaining("crossover probability (1.5)");
  }
}
