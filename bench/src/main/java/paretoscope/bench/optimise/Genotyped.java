package paretoscope.bench.optimise;

import io.jenetics.DoubleGene;
import io.jenetics.Phenotype;
import io.jenetics.ext.moea.Vec;
import java.util.Arrays;
import paretoscope.core.optimise.Genotypes;
import paretoscope.core.optimise.Nsga2;
import paretoscope.core.optimise.TestProblem;
import paretoscope.core.optimise.Variation;
import paretoscope.core.random.SeedTree;

/**
 * Our loop as it would be if every child lived in Jenetics' types: each becomes an evaluated
 * phenotype, and its genome and objectives are read back from there.
 */
record Genotyped() implements Contender {
  @Override
  public String name() {
    return "Paretoscope, every child a Jenetics phenotype";
  }

  @Override
  public double[][] run(TestProblem problem, long seed) {
    return new Nsga2(POPULATION, EVALUATIONS / POPULATION, Variation.DEFAULT)
        .evolve(
            problem,
            SeedTree.root(seed),
            (generation, genomes) ->
                Arrays.stream(genomes)
                    .map(genome -> phenotype(problem, genome, generation).fitness().data())
                    .toArray(double[][]::new))
        .objectives();
  }

  private static Phenotype<DoubleGene, Vec<double[]>> phenotype(
      TestProblem problem, double[] genome, long generation) {
    Phenotype<DoubleGene, Vec<double[]>> unevaluated =
        Phenotype.of(Genotypes.genotype(genome), generation);
    return unevaluated.withFitness(
        Vec.of(problem.objectives(Genotypes.genome(unevaluated.genotype()))));
  }
}
