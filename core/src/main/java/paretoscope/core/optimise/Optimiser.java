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
}
