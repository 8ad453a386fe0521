package paretoscope.core.study;

import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.evaluate.Outcome;

/**
 * One candidate that a study evaluated.
 *
 * @param index order of first appearance in the study, from 0; {@link #BASELINE} for the presets
 * @param generation batch in which it first appeared; {@link #BASELINE} for the presets
 */
public record Trial(int index, int generation, Outcome outcome) {
  /** Index and generation of the workflow's presets, evaluated beside every study. */
  public static final int BASELINE = -1;

  public Evaluation evaluation() {
    return outcome.evaluation();
  }

  /** The candidate's twelve hexadecimal digits. */
  public String id() {
    return evaluation().candidate().id();
  }
}
