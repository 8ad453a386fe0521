package paretoscope.core.optimise;

import io.jenetics.DoubleChromosome;
import io.jenetics.DoubleGene;
import io.jenetics.Genotype;
import io.jenetics.Phenotype;
import io.jenetics.engine.Codec;
import io.jenetics.engine.InvertibleCodec;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.DoubleRange;
import io.jenetics.util.ISeq;
import java.util.Arrays;
import java.util.stream.IntStream;
import paretoscope.core.space.GenomeSpace;

/**
 * The door to Jenetics: genomes as genotypes of one chromosome, populations as phenotypes whose
 * fitness is the vector of (minimised) objectives. With {@link #codec} an engine of Jenetics can
 * search any of our spaces; with {@link #phenotypes} its statistics and Pareto functions can read
 * our results.
 */
public final class Genotypes {
  /** Jenetics' ranges exclude their end; ours include 1. */
  private static final DoubleRange UNIT = DoubleRange.of(0, Math.nextUp(1.0));

  private Genotypes() {}

  /**
   * Decodes genotypes to canonical genomes and encodes genomes.
   *
   * @throws IllegalArgumentException if the space has no genes: Jenetics has no empty chromosomes
   */
  public static InvertibleCodec<double[], DoubleGene> codec(GenomeSpace space) {
    if (space.size() == 0) {
      throw new IllegalArgumentException("a space without genes has no Jenetics genotype");
    }
    return Codec.of(
            Genotype.of(DoubleChromosome.of(UNIT, space.size())),
            genotype -> space.canonical(genome(genotype)))
        .toInvertibleCodec(Genotypes::genotype);
  }

  /** The genotype of a genome in [0, 1]^n, n > 0. */
  public static Genotype<DoubleGene> genotype(double[] genome) {
    DoubleGene[] genes =
        Arrays.stream(genome).mapToObj(g -> DoubleGene.of(g, UNIT)).toArray(DoubleGene[]::new);
    return Genotype.of(DoubleChromosome.of(genes));
  }

  /** The genome of a genotype made here. */
  public static double[] genome(Genotype<DoubleGene> genotype) {
    return genotype.chromosome().as(DoubleChromosome.class).toArray();
  }

  /**
   * Evaluated phenotypes of a population, in its order.
   *
   * @param generation what Jenetics takes as the birth of every phenotype
   */
  public static ISeq<Phenotype<DoubleGene, Vec<double[]>>> phenotypes(
      Population population, long generation) {
    double[][] genomes = population.genomes();
    double[][] objectives = population.objectives();
    return IntStream.range(0, genomes.length)
        .mapToObj(i -> Phenotype.of(genotype(genomes[i]), generation, Vec.of(objectives[i])))
        .collect(ISeq.toISeq());
  }
}
