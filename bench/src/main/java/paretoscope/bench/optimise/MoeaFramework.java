package paretoscope.bench.optimise;

import org.moeaframework.algorithm.NSGAII;
import org.moeaframework.core.PRNG;
import org.moeaframework.core.Solution;
import org.moeaframework.core.variable.RealVariable;
import org.moeaframework.problem.AbstractProblem;
import paretoscope.core.optimise.TestProblem;

/** MOEA Framework 5.0 with the defaults of its NSGAII: population 100, SBX and PM as ours. */
record MoeaFramework() implements Contender {
  @Override
  public String name() {
    return "MOEA Framework 5.0";
  }

  @Override
  public double[][] run(TestProblem problem, long seed) {
    PRNG.setSeed(seed);
    NSGAII nsga2 = new NSGAII(new Unit(problem));
    nsga2.run(EVALUATIONS);
    double[][] objectives = new double[nsga2.getPopulation().size()][];
    for (int i = 0; i < objectives.length; i++) {
      objectives[i] = nsga2.getPopulation().get(i).getObjectiveValues();
    }
    return objectives;
  }

  private static final class Unit extends AbstractProblem {
    private final TestProblem problem;

    Unit(TestProblem problem) {
      super(problem.size(), problem.objectives());
      this.problem = problem;
    }

    @Override
    public void evaluate(Solution solution) {
      solution.setObjectiveValues(problem.objectives(RealVariable.getReal(solution)));
    }

    @Override
    public Solution newSolution() {
      Solution solution = new Solution(numberOfVariables, numberOfObjectives);
      for (int i = 0; i < numberOfVariables; i++) {
        solution.setVariable(i, new RealVariable(0, 1));
      }
      return solution;
    }
  }
}
