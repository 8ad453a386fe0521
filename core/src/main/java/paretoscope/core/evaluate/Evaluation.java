package paretoscope.core.evaluate;

import java.util.List;
import paretoscope.core.space.Candidate;

/**
 * What became of one candidate.
 *
 * @param scores one per reward in the study's order, in the reward's own direction, mean over the
 *     images; all NaN unless OK
 * @param detections mean number of spots per image; NaN unless OK
 * @param reason why it failed, empty if OK
 */
public record Evaluation(
    Candidate candidate, Status status, List<Double> scores, double detections, String reason) {
  /** How an evaluation ended. */
  public enum Status {
    OK,
    FAILED,
    TIMEOUT
  }

  public Evaluation {
    scores = List.copyOf(scores);
  }

  /** An evaluation without scores. */
  public static Evaluation failed(Candidate candidate, Status status, int rewards, String reason) {
    List<Double> none = java.util.Collections.nCopies(rewards, Double.NaN);
    return new Evaluation(candidate, status, none, Double.NaN, reason);
  }

  public boolean ok() {
    return status == Status.OK;
  }
}
