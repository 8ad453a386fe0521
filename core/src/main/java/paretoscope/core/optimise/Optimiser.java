package paretoscope.core.optimise;

import paretoscope.core.random.SeedTree;
import paretoscope.core.space.GenomeSpace;

/**
 * A way to spend a budget of evaluations. Runs single-threaded on the caller's thread; for one
 * space, one seed and equal answers of the evaluator it sends the same genomes in the same order.
 */
public interface Optimiser {
  /** Runs to the end of the budget. Genomes sent to the evaluator are canonical. */
  void run(GenomeSpace space, SeedTree seeds, GenomeEvaluator evaluator);

  /**
   * The optimiser a study asks for. All methods spend population x generations evaluations, but
   * LITERAL: one batch of {@code population}.
   */
  static Optimiser of(OptimiserSpec spec) {
    return switch (spec.method()) {
      case NSGA2 -> new Nsga2(spec.population(), spec.generations(), Variation.DEFAULT);
      case RANDOM -> new RandomSearch(spec.population(), spec.generations());
      case GRID -> new GridSearch(spec.population(), spec.generations());
      case LITERAL -> new RandomSearch(spec.population(), 1);
    };
  }
}
