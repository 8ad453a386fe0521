package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.space.Gene;

class DiversityTest {
  @Test
  void aRandomGenerationSpreadsOverAllGenesThatCanChange() {
    double[][] genomes =
        OptimiserContract.sent(new RandomSearch(400, 1), MixedSpace.MIXED, 1).get(0);

    Diversity diversity = Diversity.of(MixedSpace.MIXED, genomes);

    assertThat(diversity.spread()).isCloseTo(4, within(0.15));
    assertThat(diversity.distinct()).isEqualTo(400);
    assertThat(diversity.size()).isEqualTo(400);
  }

  @Test
  void distancesAreGowers() {
    MixedSpace space = new MixedSpace(List.of(Gene.CONTINUOUS, new Gene(false, 4)));
    double[][] genomes = {{0.1, 0.125}, {0.4, 0.375}, {0.1, 0.875}};

    Diversity diversity = Diversity.of(space, genomes);

    // pairs: (0.3 + 1) / 2, (0 + 1) / 2, (0.3 + 1) / 2
    assertThat(diversity.meanDistance()).isCloseTo(0.6, within(1e-12));
    assertThat(diversity.spread()).isCloseTo(0.2 * 3 + 1 / 0.75, within(1e-12));
  }

  @Test
  void equalGenomesHaveNone() {
    double[][] genomes = new double[5][];
    Arrays.setAll(genomes, i -> new double[] {0.5, 0.5, 0.5, 0.5, 0.5});
    assertThat(Diversity.of(MixedSpace.MIXED, genomes)).isEqualTo(new Diversity(0, 0, 1, 5));
    assertThat(Diversity.of(MixedSpace.EMPTY, new double[1][0]))
        .isEqualTo(new Diversity(0, 0, 1, 1));
  }

  @Test
  void aFrontAlongOneGeneHasSpreadOne() {
    double[][] genomes = new double[101][30];
    Arrays.setAll(genomes, i -> genomes[i]);
    for (int i = 0; i < genomes.length; i++) {
      genomes[i][0] = i / 100.0;
    }
    assertThat(Diversity.of(TestProblem.ZDT1, genomes).spread()).isCloseTo(1, within(0.03));
  }
}
