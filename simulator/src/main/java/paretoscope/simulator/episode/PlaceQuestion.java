package paretoscope.simulator.episode;

import paretoscope.simulator.specimen.Defect;

/**
 * Where is what is wanted?
 *
 * @param places the answer
 * @param beta how many times as much as precision recall weighs, squared
 * @param defects whether defects are wanted; columns otherwise
 * @param reading what of an agent's findings answers it
 */
public record PlaceQuestion(TruePlaces places, double beta, boolean defects, Reading reading) {
  /** Takes in answers one by one. */
  public interface Answers {
    /** Adds a claim of a defect, or of a column if the kind is {@link Defect#NONE}. */
    void add(double xNm, double yNm, Defect kind);
  }

  /** What a task reads from findings. */
  public interface Reading {
    /** Hands on what answers the question, in order. */
    void into(Findings findings, Answers answers);
  }

  static void defects(Findings findings, Answers answers) {
    for (FoundDefect defect : findings.defects()) {
      answers.add(defect.xNm(), defect.yNm(), defect.kind());
    }
  }

  static void columns(Findings findings, Answers answers) {
    for (FoundColumn column : findings.columns()) {
      answers.add(column.xNm(), column.yNm(), Defect.NONE);
    }
  }
}
