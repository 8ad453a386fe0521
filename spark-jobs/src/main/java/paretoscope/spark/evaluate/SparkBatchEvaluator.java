package paretoscope.spark.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import paretoscope.core.evaluate.BatchEvaluator;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.evaluate.Timing;
import paretoscope.core.space.Candidate;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.serialise.Wire;

/**
 * Evaluates a batch as one Spark job. Candidates are dealt to tasks like cards, so that costly
 * neighbours part; outcomes come back in the candidates' order, whatever ran where. No data set
 * lives longer than its batch.
 */
public final class SparkBatchEvaluator implements BatchEvaluator {
  /** Tasks per slot: more even out unequal tasks, fewer cost less scheduling. */
  public static final int TASKS_PER_SLOT = 3;

  private final JavaSparkContext spark;
  private final StudyText study;
  private final BroadcastImages images;
  private final String pool;

  /**
   * @param images owned, and closed, by the caller
   * @param pool name of the fair scheduler's pool the jobs go to, the same for one study
   */
  public SparkBatchEvaluator(
      JavaSparkContext spark, StudyText study, BroadcastImages images, String pool) {
    this.spark = spark;
    this.study = study;
    this.images = images;
    this.pool = pool;
  }

  @Override
  public List<Outcome> evaluate(String label, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    int hands = Math.min(TASKS_PER_SLOT * Slots.of(spark), candidates.size());
    List<List<Candidate>> dealt = new ArrayList<>();
    for (int hand = 0; hand < hands; hand++) {
      List<Candidate> chunk = new ArrayList<>();
      for (int i = hand; i < candidates.size(); i += hands) {
        chunk.add(candidates.get(i));
      }
      dealt.add(List.copyOf(chunk));
    }
    spark.setJobGroup(pool, label, false);
    spark.setLocalProperty("spark.scheduler.pool", pool);
    try {
      EvaluateChunk work = new EvaluateChunk(study, images);
      return gather(new Quarantine<>(spark, work, new Chunks(study)).run(dealt), candidates.size());
    } finally {
      spark.clearJobGroup();
      spark.setLocalProperty("spark.scheduler.pool", null);
    }
  }

  private static List<Outcome> gather(List<List<Outcome>> answers, int count) {
    Outcome[] outcomes = new Outcome[count];
    for (int hand = 0; hand < answers.size(); hand++) {
      int place = hand;
      for (Outcome outcome : answers.get(hand)) {
        outcomes[place] = outcome;
        place += answers.size();
      }
    }
    return Arrays.asList(outcomes);
  }

  /** Chunks of candidates, which can be evaluated one by one. */
  private record Chunks(StudyText study) implements Quarantine.Work<List<Candidate>, Outcome> {
    @Override
    public List<List<Candidate>> parts(List<Candidate> chunk) {
      return chunk.stream().map(List::of).toList();
    }

    @Override
    public List<Outcome> answers(byte[] bytes) {
      return Wire.decodeList(bytes, Outcome.class);
    }

    @Override
    public Outcome lost(List<Candidate> part, String reason) {
      Evaluation lost =
          Evaluation.failed(
              part.get(0), Evaluation.Status.FAILED, study.study().rewards().size(), reason);
      return new Outcome(lost, Timing.NONE);
    }
  }
}
