package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.testing.SharedData;

class HypervolumeTest {
  private static double[][] random(int count, int objectives, long seed) {
    RandomStream random = SeedTree.root(seed).stream();
    double[][] points = new double[count][objectives];
    for (double[] point : points) {
      Arrays.setAll(point, m -> random.uniform());
    }
    return points;
  }

  private static double[] ones(int objectives) {
    double[] ones = new double[objectives];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void knownVolumes() {
    assertThat(Hypervolume.of(new double[0][], new double[] {1, 1})).isZero();
    assertThat(Hypervolume.of(new double[][] {{0.25}, {0.5}}, new double[] {1})).isEqualTo(0.75);
    double[][] steps = {{1, 3}, {2, 2}, {3, 1}, {3, 3}, {2, 2}};
    assertThat(Hypervolume.of(steps, new double[] {4, 4})).isEqualTo(6);
    double[][] boxes = {{0, 1, 1}, {1, 0, 1}, {1, 1, 0}};
    assertThat(Hypervolume.of(boxes, new double[] {2, 2, 2})).isEqualTo(4);
    double[][] corners = {{0, 1, 1, 1}, {1, 0, 1, 1}, {1, 1, 0, 1}, {1, 1, 1, 0}};
    assertThat(Hypervolume.of(corners, new double[] {2, 2, 2, 2})).isEqualTo(5);
  }

  @Test
  void pointsOutsideAndFailedOnesAddNothing() {
    double[][] points = {{0.5, 0.5}, {1, 0}, {2, -5}, {Double.NaN, 0}, {0, Double.NaN}};

    assertThat(Hypervolume.of(points, new double[] {1, 1})).isEqualTo(0.25);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void agreesWithCountingRandomPoints(int objectives) {
    double[][] points = random(12, objectives, 3);
    RandomStream random = SeedTree.root(4).stream();
    int samples = 100_000;
    int hits = 0;
    for (int i = 0; i < samples; i++) {
      double[] sample = new double[objectives];
      Arrays.setAll(sample, m -> random.uniform());
      hits += Arrays.stream(points).anyMatch(p -> Front.dominates(p, sample)) ? 1 : 0;
    }
    double share = (double) hits / samples;
    double deviation = Math.sqrt(share * (1 - share) / samples);

    // binomial, alpha 0.001
    assertThat(Hypervolume.of(points, ones(objectives))).isCloseTo(share, within(3.3 * deviation));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void theGeneralMethodAgreesWithTheSweeps(int objectives) {
    for (int count = 0; count < 40; count++) {
      double[][] points = random(count, objectives, count);
      double[][] extended =
          Arrays.stream(points).map(p -> Arrays.copyOf(p, 4)).toArray(double[][]::new);

      assertThat(Hypervolume.of(extended, ones(4)))
          .isCloseTo(Hypervolume.of(points, ones(objectives)), within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void theOrderOfThePointsChangesNoBit(int objectives) {
    double[][] points = random(30, objectives, 9);
    double expected = Hypervolume.of(points, ones(objectives));
    int[] order = IntStream.range(0, points.length).toArray();
    RandomStream random = SeedTree.root(10).stream();
    for (int i = 0; i < 20; i++) {
      Tournament.shuffle(order, random);
      double[][] shuffled = Arrays.stream(order).mapToObj(k -> points[k]).toArray(double[][]::new);
      assertThat(Hypervolume.of(shuffled, ones(objectives))).isEqualTo(expected);
    }
  }

  @Test
  void trueFrontsHaveTheHypervolumesOfTheReference() throws IOException {
    JsonNode expected =
        new ObjectMapper()
            .readTree(SharedData.require("golden/nsga2/hypervolume.json").toFile())
            .get("true_front_hypervolume");

    assertThat(curve(f -> 1 - Math.sqrt(f), 0)).isCloseTo(expected.get("ZDT1").asDouble(), NEAR);
    assertThat(curve(f -> 1 - f * f, 0)).isCloseTo(expected.get("ZDT2").asDouble(), NEAR);
    DoubleUnaryOperator waves = f -> 1 - Math.sqrt(f) - f * Math.sin(10 * Math.PI * f);
    assertThat(curve(waves, 0)).isCloseTo(expected.get("ZDT3").asDouble(), NEAR);
    double start = 0.2807753191;
    assertThat(curve(f -> 1 - f * f, start)).isCloseTo(expected.get("ZDT6").asDouble(), NEAR);
    // an eighth of a unit ball cut out of a cube of side 1.1
    assertThat(expected.get("DTLZ2").asDouble()).isCloseTo(1.331 - Math.PI / 6, within(1e-9));
    assertThat(sphere(150)).isCloseTo(expected.get("DTLZ2").asDouble(), within(1.5e-2));
  }

  private static final org.assertj.core.data.Offset<Double> NEAR = within(1e-4);

  private static double curve(DoubleUnaryOperator front, double start) {
    int count = 50_000;
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      double f = start + (1 - start) * i / (count - 1);
      points[i] = new double[] {f, front.applyAsDouble(f)};
    }
    return Hypervolume.of(points, new double[] {1.1, 1.1});
  }

  private static double sphere(int steps) {
    double[][] points = new double[(steps + 1) * (steps + 1)][];
    for (int i = 0; i < points.length; i++) {
      double[] genome = new double[12];
      Arrays.fill(genome, 0.5);
      genome[0] = Math.floorDiv(i, steps + 1) / (double) steps;
      genome[1] = Math.floorMod(i, steps + 1) / (double) steps;
      points[i] = TestProblem.DTLZ2.objectives(genome);
    }
    return Hypervolume.of(points, new double[] {1.1, 1.1, 1.1});
  }

  @Test
  void aPointOfAnotherSizeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hypervolume.of(new double[][] {{0, 0, 0}}, new double[] {1, 1}))
        .withMessageContaining("point (3 objectives) must have 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hypervolume.of(new double[0][], new double[0]))
        .withMessageContaining("no objectives");
  }
}
