package paretoscope.bench.optimise;

import java.util.Collections;
import org.uma.jmetal.algorithm.multiobjective.nsgaii.NSGAII;
import org.uma.jmetal.algorithm.multiobjective.nsgaii.NSGAIIBuilder;
import org.uma.jmetal.operator.crossover.impl.SBXCrossover;
import org.uma.jmetal.operator.mutation.impl.PolynomialMutation;
import org.uma.jmetal.problem.doubleproblem.impl.AbstractDoubleProblem;
import org.uma.jmetal.solution.doublesolution.DoubleSolution;
import org.uma.jmetal.util.pseudorandom.JMetalRandom;
import paretoscope.core.optimise.TestProblem;

/** jMetal 6.6, NSGAIIBuilder with SBX(0.9, 15) and polynomial mutation (1/n, 20). */
record JMetal() implements Contender {
  @Override
  public String name() {
    return "jMetal 6.6";
  }

  @Override
  public double[][] run(TestProblem problem, long seed) {
    JMetalRandom.getInstance().setSeed(seed);
    NSGAII<DoubleSolution> nsga2 =
        new NSGAIIBuilder<>(
                new Unit(problem),
                new SBXCrossover(0.9, 15),
                new PolynomialMutation(1.0 / problem.size(), 20),
                POPULATION)
            .setMaxEvaluations(EVALUATIONS)
            .build();
    nsga2.run();
    return nsga2.result().stream().map(DoubleSolution::objectives).toArray(double[][]::new);
  }

  private static final class Unit extends AbstractDoubleProblem {
    private static final long serialVersionUID = 1;
    private final TestProblem problem;

    Unit(TestProblem problem) {
      this.problem = problem;
      numberOfObjectives(problem.objectives());
      variableBounds(
          Collections.nCopies(problem.size(), 0.0), Collections.nCopies(problem.size(), 1.0));
    }

    @Override
    public DoubleSolution evaluate(DoubleSolution solution) {
      double[] genome = solution.variables().stream().mapToDouble(Double::doubleValue).toArray();
      double[] objectives = problem.objectives(genome);
      System.arraycopy(objectives, 0, solution.objectives(), 0, objectives.length);
      return solution;
    }
  }
}
