package paretoscope.spark.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.SearchSpace;
import paretoscope.core.study.Study;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.serialise.Wire;
import paretoscope.spark.testing.SimulatedCluster;
import paretoscope.spark.testing.TestRewards;
import paretoscope.spark.testing.TestStudy;

@Tag("cluster")
class QuarantineTest {
  private static final int MANY = 40;

  /** Numbers below 100 are squared; 100 and more end the Java machine or throw. */
  private record Squares() implements Quarantine.Work<List<Double>, Double> {
    static final double KILLS = 100;
    static final double KILLS_ONCE = 200;
    static final double THROWS_ONCE = 300;

    @Override
    public List<List<Double>> parts(List<Double> piece) {
      return piece.stream().map(List::of).toList();
    }

    @Override
    public List<Double> answers(byte[] bytes) {
      return Wire.decodeList(bytes, Double.class);
    }

    @Override
    public Double lost(List<Double> part, String reason) {
      return Double.NaN;
    }
  }

  private record Squaring() implements Function<byte[], byte[]> {
    @Override
    public byte[] call(byte[] order) {
      List<Double> squares = new ArrayList<>();
      for (double number : Wire.decodeList(order, Double.class)) {
        boolean first = first();
        if (number == Squares.KILLS || (number == Squares.KILLS_ONCE && first)) {
          Runtime.getRuntime().halt(1);
        }
        if (number == Squares.THROWS_ONCE && first) {
          throw new IllegalStateException("thrown once");
        }
        squares.add(number * number);
      }
      return Wire.encode(List.copyOf(squares));
    }

    /** Stages and attempts tell the first time from later ones in any executor. */
    private static boolean first() {
      TaskContext context = TaskContext.get();
      return context.stageId() == 0 && context.attemptNumber() == 0;
    }
  }

  private static List<Double> flat(List<List<Double>> answers) {
    return answers.stream().flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "true"})
  @Timeout(180)
  void onlyWhatEndsItsExecutorAloneIsLost(String speculation) {
    SparkConf conf = SimulatedCluster.conf(1, 2).setAppName("quarantine");
    conf.set("spark.speculation", speculation);
    List<List<Double>> pieces = new ArrayList<>();
    List<Double> expected = new ArrayList<>();
    for (double i = 0; i < MANY; i++) {
      double other = i == 7 ? Squares.KILLS : i == 20 ? Squares.KILLS_ONCE : i + 1;
      other = i == 30 ? Squares.THROWS_ONCE : other;
      pieces.add(List.of(i, other));
      expected.add(i * i);
      expected.add(other == Squares.KILLS ? Double.NaN : other * other);
    }
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      Quarantine<List<Double>, Double> quarantine =
          new Quarantine<>(spark, new Squaring(), new Squares());
      assertThat(flat(quarantine.run(pieces))).isEqualTo(expected);
      List<List<Double>> sound = List.of(List.of(1.0), List.of(2.0));
      assertThat(flat(quarantine.run(sound))).containsExactly(1.0, 4.0);
    }
  }

  private static Candidate candidate(SearchSpace space, RandomStream random) {
    double[] genome = new double[space.size()];
    for (int i = 0; i < genome.length; i++) {
      genome[i] = random.uniform();
    }
    return space.decode(genome);
  }

  @Test
  @Timeout(180)
  void aCandidateThatEndsItsExecutorIsARowAndTheOthersAreEvaluated() {
    String yaml = TestStudy.yaml("test-deadly", "test-tightness");
    StudyText text = new StudyText("small.yaml", yaml, List.of());
    Study study = text.study();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      candidates.add(candidate(study.workflow().space(), SeedTree.root(i).stream()));
    }
    assertThat(candidates).anyMatch(TestRewards.Deadly::kills);
    SparkConf conf = SimulatedCluster.conf(2, 1).setAppName("poison");
    try (JavaSparkContext spark = new JavaSparkContext(conf);
        BroadcastImages images = new BroadcastImages(spark, List.of(TestStudy.image("image", 1)))) {
      List<Outcome> outcomes =
          new SparkBatchEvaluator(spark, text, images, "small").evaluate("all", candidates);
      assertThat(outcomes).hasSize(MANY);
      for (int i = 0; i < MANY; i++) {
        Evaluation one = outcomes.get(i).evaluation();
        assertThat(one.candidate()).isEqualTo(candidates.get(i));
        boolean kills = TestRewards.Deadly.kills(one.candidate());
        assertThat(one.reason()).isEqualTo(kills ? Quarantine.REASON : "");
      }
    }
  }
}
