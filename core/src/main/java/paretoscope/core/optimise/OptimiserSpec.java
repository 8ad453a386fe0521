package paretoscope.core.optimise;

import paretoscope.core.error.Require;

/**
 * How a study searches.
 *
 * @param population genomes per generation
 * @param generations batches, the first (random) one included: the budget is population times
 *     generations, but for the literal method
 */
public record OptimiserSpec(Method method, int population, int generations) {
  /** The ways to search. */
  public enum Method {
    /** Non-dominated sorting with (mu + lambda) survival. */
    NSGA2,
    /** Independent random candidates, same budget. */
    RANDOM,
    /** An even grid, same budget. */
    GRID,
    /**
     * What the published LoG* code does: one random population and no evolution, 100 evaluations
     * where its text says 100 x 10.
     */
    LITERAL
  }

  public static final OptimiserSpec DEFAULT = new OptimiserSpec(Method.NSGA2, 100, 10);

  public OptimiserSpec {
    Require.positive("population", population);
    Require.positive("generations", generations);
  }

  /** Batches of candidates it asks for: the literal method stops after one. */
  public int batches() {
    return method == Method.LITERAL ? 1 : generations;
  }

  /** Evaluations it may ask for, at most. */
  public long evaluations() {
    return (long) population * batches();
  }
}
