package paretoscope.bench.optimise;

import java.util.Arrays;
import paretoscope.core.optimise.TestProblem;

/** One program that can minimise a test problem with a population of 100. */
interface Contender {
  int POPULATION = 100;
  int EVALUATIONS = 25_000;

  String name();

  /** The objectives of the last population after {@link #EVALUATIONS}. */
  double[][] run(TestProblem problem, long seed);

  /** A reference point that is {@code value} in every objective. */
  static double[] reference(TestProblem problem, double value) {
    double[] reference = new double[problem.objectives()];
    Arrays.fill(reference, value);
    return reference;
  }
}
