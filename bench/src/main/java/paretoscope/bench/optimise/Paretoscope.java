package paretoscope.bench.optimise;

import java.util.Arrays;
import paretoscope.core.optimise.Nsga2;
import paretoscope.core.optimise.TestProblem;
import paretoscope.core.optimise.Variation;
import paretoscope.core.random.SeedTree;

/** Our own optimiser as a study runs it. */
record Paretoscope() implements Contender {
  @Override
  public String name() {
    return "Paretoscope";
  }

  @Override
  public double[][] run(TestProblem problem, long seed) {
    return new Nsga2(POPULATION, EVALUATIONS / POPULATION, Variation.DEFAULT)
        .evolve(
            problem,
            SeedTree.root(seed),
            (generation, genomes) ->
                Arrays.stream(genomes).map(problem::objectives).toArray(double[][]::new))
        .objectives();
  }
}
