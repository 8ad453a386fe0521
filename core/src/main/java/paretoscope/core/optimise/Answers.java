package paretoscope.core.optimise;

/** Sends batches and checks that the evaluator kept its contract. */
final class Answers {
  private final GenomeEvaluator evaluator;
  private int objectives = -1;

  Answers(GenomeEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * One row per genome, all of one length throughout a run.
   *
   * @throws IllegalStateException if the evaluator answers otherwise
   */
  double[][] to(int generation, double[][] genomes) {
    double[][] rows = evaluator.evaluate(generation, genomes);
    if (rows.length != genomes.length) {
      throw new IllegalStateException(
          "generation "
              + generation
              + ": "
              + genomes.length
              + " genomes, "
              + rows.length
              + " rows");
    }
    for (double[] row : rows) {
      objectives = objectives < 0 ? row.length : objectives;
      if (row.length == 0 || row.length != objectives) {
        throw new IllegalStateException(
            "generation " + generation + ": row of " + row.length + " among " + objectives);
      }
    }
    return rows;
  }
}
