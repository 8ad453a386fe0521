package paretoscope.spark.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.evaluate.LocalEvaluator;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.image.Micrograph;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.SearchSpace;
import paretoscope.core.study.Study;
import paretoscope.core.study.StudyEvaluator;
import paretoscope.core.study.TimedEvaluator;
import paretoscope.core.workflow.WorkCache;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.TestRewards;
import paretoscope.spark.testing.TestStudy;

class SparkBatchEvaluatorTest {
  private final JavaSparkContext spark = SharedSpark.get();
  private final List<Micrograph> images = List.of(TestStudy.image("a", 1), TestStudy.image("b", 2));

  private static List<Candidate> candidates(Study study, int count) {
    SearchSpace space = study.workflow().space();
    RandomStream stream = SeedTree.root(5).stream();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] genome = new double[space.size()];
      for (int g = 0; g < genome.length; g++) {
        genome[g] = stream.uniform(0, 1);
      }
      candidates.add(space.decode(genome));
    }
    return candidates;
  }

  private List<Evaluation> here(Study study, List<Candidate> candidates) {
    TimedEvaluator timed =
        new TimedEvaluator(study, new StudyEvaluator(study, images, WorkCache.ofHeap()));
    try (LocalEvaluator local = new LocalEvaluator(timed::evaluate, 2)) {
      return local.evaluate("here", candidates).stream().map(Outcome::evaluation).toList();
    }
  }

  private List<Evaluation> onSpark(StudyText text, List<Candidate> candidates) {
    try (BroadcastImages sent = new BroadcastImages(spark, images)) {
      return new SparkBatchEvaluator(spark, text, sent, "test")
          .evaluate("there", candidates).stream().map(Outcome::evaluation).toList();
    }
  }

  @Test
  void givesTheBitsAndTheOrderOfTheLocalEvaluator() {
    StudyText text = TestStudy.text();
    List<Candidate> candidates = candidates(text.study(), 41);
    List<Evaluation> local = new ArrayList<>(here(text.study(), candidates));
    assertThat(local).allMatch(Evaluation::ok);
    assertThat(onSpark(text, candidates)).isEqualTo(local);
    List<Candidate> backwards = new ArrayList<>(candidates);
    Collections.reverse(backwards);
    Collections.reverse(local);
    assertThat(onSpark(text, backwards)).isEqualTo(local);
  }

  @Test
  void candidatesThatFailAreOutcomesAndTheOthersGoOn() {
    String yaml = TestStudy.yaml("test-sometimes", "test-spots");
    StudyText text = new StudyText("sometimes.yaml", yaml, List.of());
    List<Candidate> candidates = candidates(text.study(), 20);
    List<Evaluation> there = onSpark(text, candidates);
    assertThat(there).isEqualTo(here(text.study(), candidates));
    assertThat(there).anyMatch(Evaluation::ok);
    assertThat(there)
        .filteredOn(e -> !e.ok())
        .isNotEmpty()
        .allMatch(e -> e.reason().contains("test-sometimes: thrown for some"));
  }

  @Test
  void aTaskThatFailsOnceIsTriedAgainAndChangesNothing() {
    String yaml = TestStudy.yaml("test-fails-once", "test-tightness");
    StudyText text = new StudyText("once.yaml", yaml, List.of());
    List<Candidate> candidates = candidates(text.study(), 12);
    List<Evaluation> local = here(text.study(), candidates);
    TestRewards.FailsOnce.ARMED.set(true);
    List<Evaluation> there = onSpark(text, candidates);
    assertThat(TestRewards.FailsOnce.ARMED).isFalse();
    assertThat(there).isEqualTo(local);
  }

  @Test
  void workerNamesAreLanesOfTheSlots() {
    StudyText text = TestStudy.text();
    try (BroadcastImages sent = new BroadcastImages(spark, images)) {
      assertThat(
              new SparkBatchEvaluator(spark, text, sent, "test")
                  .evaluate("lanes", candidates(text.study(), 12)))
          .extracting(outcome -> outcome.timing().worker())
          .allMatch(name -> name.matches("driver/[01]"));
    }
  }

  @Test
  void nothingToDoIsNoJob() {
    assertThat(onSpark(TestStudy.text(), List.of())).isEmpty();
  }
}
