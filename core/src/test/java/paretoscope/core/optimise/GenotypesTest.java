package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenetics.DoubleGene;
import io.jenetics.Genotype;
import io.jenetics.Phenotype;
import io.jenetics.engine.InvertibleCodec;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.ISeq;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.SeedTree;

class GenotypesTest {
  private final InvertibleCodec<double[], DoubleGene> codec = Genotypes.codec(MixedSpace.MIXED);

  @Test
  void genomesComeBackWhole() {
    double[] genome = {0, 1 / 12.0, 5 / 6.0, 0.5, 1};

    Genotype<DoubleGene> genotype = codec.encode(genome);

    assertThat(genotype.isValid()).isTrue();
    assertThat(codec.decode(genotype)).containsExactly(genome);
  }

  @Test
  void genotypesThatJeneticsMakesDecodeToCanonicalGenomes() {
    for (int i = 0; i < 100; i++) {
      double[] genome = codec.decode(codec.encoding().newInstance());
      assertThat(genome).containsExactly(MixedSpace.MIXED.canonical(genome));
    }
  }

  @Test
  void populationsBecomeEvaluatedPhenotypes() {
    Population last =
        new Nsga2(8, 3, Variation.DEFAULT)
            .evolve(
                MixedSpace.MIXED,
                SeedTree.root(1),
                (g, genomes) -> OptimiserContract.tradeOff(genomes));

    ISeq<Phenotype<DoubleGene, Vec<double[]>>> phenotypes = Genotypes.phenotypes(last, 2);

    assertThat(phenotypes.length()).isEqualTo(8);
    for (int i = 0; i < 8; i++) {
      assertThat(phenotypes.get(i).isEvaluated()).isTrue();
      assertThat(phenotypes.get(i).fitness().data()).containsExactly(last.objectives()[i]);
      assertThat(Genotypes.genome(phenotypes.get(i).genotype())).containsExactly(last.genomes()[i]);
    }
  }

  @Test
  void aSpaceWithoutGenesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Genotypes.codec(MixedSpace.EMPTY))
        .withMessageContaining("without genes");
  }
}
