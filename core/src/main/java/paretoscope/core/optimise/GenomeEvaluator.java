package paretoscope.core.optimise;

/** Where an optimiser sends its genomes, a whole generation at a time. */
@FunctionalInterface
public interface GenomeEvaluator {
  /**
   * Returns the objectives of each genome in order, every one to be minimised. A row of NaN means
   * that the genome could not be evaluated: it ranks behind all others and never enters an archive.
   *
   * @param generation 0 for the first batch
   */
  double[][] evaluate(int generation, double[][] genomes);
}
