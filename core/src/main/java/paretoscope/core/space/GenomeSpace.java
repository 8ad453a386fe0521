package paretoscope.core.space;

/** What an optimiser knows of a search space: genomes are points of [0, 1]^n. */
public interface GenomeSpace {
  /** Number of genes. */
  int size();

  /** How variation treats gene {@code index}. */
  Gene gene(int index);

  /** The genome after snapping to allowed values and repair; a new array. */
  double[] canonical(double[] genome);

  /**
   * What a canonical genome asks for: genomes with equal answers do the same work and are worth one
   * evaluation.
   */
  default Object identity(double[] canonical) {
    return new GenomeKey(canonical);
  }
}
