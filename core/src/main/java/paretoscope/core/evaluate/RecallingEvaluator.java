package paretoscope.core.evaluate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import paretoscope.core.space.Candidate;

/**
 * Answers from outcomes already known and sends only the rest on. This is how a study resumes: the
 * optimiser is replayed from its seed, and what a killed run had stored is recalled, not evaluated
 * again.
 */
public final class RecallingEvaluator implements BatchEvaluator {
  private final Map<Candidate, Outcome> known;
  private final BatchEvaluator next;

  public RecallingEvaluator(Map<Candidate, Outcome> known, BatchEvaluator next) {
    this.known = Map.copyOf(known);
    this.next = next;
  }

  @Override
  public List<Outcome> evaluate(String label, List<Candidate> candidates) {
    List<Candidate> unknown = candidates.stream().filter(c -> !known.containsKey(c)).toList();
    List<Outcome> made = unknown.isEmpty() ? List.of() : next.evaluate(label, unknown);
    Iterator<Outcome> fresh = made.iterator();
    List<Outcome> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Outcome recalled = known.get(candidate);
      all.add(recalled == null ? fresh.next() : recalled);
    }
    return all;
  }
}
