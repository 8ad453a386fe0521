package paretoscope.spark.evaluate;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.evaluate.BatchEvaluator;
import paretoscope.core.evaluate.Clock;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.space.Candidate;
import paretoscope.core.study.TimedEvaluator;

/** Evaluates one candidate after the other inside a task, in the task's lane of the timeline. */
record LaneEvaluator(TimedEvaluator evaluator) implements BatchEvaluator {
  @Override
  public List<Outcome> evaluate(String label, List<Candidate> candidates) {
    int lane = Lanes.enter();
    try {
      List<Outcome> outcomes = new ArrayList<>();
      for (Candidate candidate : candidates) {
        outcomes.add(Clock.time(Lanes.name(lane), () -> evaluator.evaluate(candidate)));
      }
      return List.copyOf(outcomes);
    } finally {
      Lanes.leave(lane);
    }
  }
}
