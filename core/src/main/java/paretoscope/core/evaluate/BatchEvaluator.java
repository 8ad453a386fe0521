package paretoscope.core.evaluate;

import java.util.List;
import paretoscope.core.space.Candidate;

/**
 * Evaluates candidates, all at once. The local and the Spark implementation return the same bits in
 * the same order.
 */
public interface BatchEvaluator {
  /**
   * Returns one outcome per candidate, in the candidates' order. A candidate that cannot be
   * evaluated is a FAILED or TIMEOUT outcome, never an exception.
   *
   * @param label what this batch is, for people: shown as the Spark job's description
   */
  List<Outcome> evaluate(String label, List<Candidate> candidates);
}
