package paretoscope.spark.store;

import paretoscope.core.error.Require;
import paretoscope.simulator.acquisition.Look;

/**
 * A look of an episode and what was known after it.
 *
 * @param number from 1 on
 * @param look where, and the dose given
 * @param spentElectrons in all so far [e]
 * @param information of what the agent claims now, 0 to 1
 * @param bestInformation the best so far, 0 to 1
 * @param lostAtoms in all so far
 */
public record StepRecord(
    int number,
    Look look,
    long spentElectrons,
    double information,
    double bestInformation,
    int lostAtoms) {
  public StepRecord {
    Require.positive("number of a look", number);
    Require.within("information", information, 0, 1);
  }
}
