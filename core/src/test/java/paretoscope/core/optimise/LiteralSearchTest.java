package paretoscope.core.optimise;

/** The published mode: one random batch whatever the number of generations. */
class LiteralSearchTest extends OptimiserContract {
  @Override
  Optimiser optimiser(int population, int generations) {
    return Optimiser.of(new OptimiserSpec(OptimiserSpec.Method.LITERAL, population, generations));
  }

  @Override
  int batches(int generations) {
    return 1;
  }
}
