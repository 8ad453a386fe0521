package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class CrowdingTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Provide
  Arbitrary<double[][]> points() {
    return Arbitraries.integers()
        .between(0, 6)
        .map(Integer::doubleValue)
        .array(double[].class)
        .ofSize(3)
        .array(double[][].class)
        .ofMaxSize(30);
  }

  private static int[] all(double[][] points) {
    return IntStream.range(0, points.length).toArray();
  }

  @Test
  void interiorPointsSumTheGapsOfTheirNeighbours() {
    double[][] points = {{0, 4}, {1, 2}, {3, 1}, {4, 0}};

    double[] distances = Crowding.distances(points, new int[] {0, 1, 2, 3});

    assertThat(distances[0]).isEqualTo(INFINITY);
    assertThat(distances[1]).isCloseTo(3 / 4.0 + 3 / 4.0, within(1e-15));
    assertThat(distances[2]).isCloseTo(3 / 4.0 + 2 / 4.0, within(1e-15));
    assertThat(distances[3]).isEqualTo(INFINITY);
  }

  @Test
  void otherFrontsDoNotCount() {
    double[][] points = {{0, 4}, {1.5, 2.5}, {1, 2}, {3, 1}, {4, 0}};

    assertThat(Crowding.distances(points, new int[] {0, 2, 3, 4})[1]).isCloseTo(1.5, within(1e-15));
  }

  @Test
  void equalPointsAreCrowdedAndDivideByNothing() {
    double[][] points = {{1, 1}, {1, 1}, {1, 1}};

    assertThat(Crowding.distances(points, all(points))).containsExactly(0, 0, 0);
  }

  @Test
  void oneOrTwoPointsAreNeverCrowded() {
    assertThat(Crowding.distances(new double[][] {{1, 1}}, new int[] {0})).containsOnly(INFINITY);
    assertThat(Crowding.distances(new double[][] {{1, 1}, {1, 1}}, new int[] {0, 1}))
        .containsOnly(INFINITY);
  }

  @Test
  void infiniteObjectivesGiveNoNaN() {
    double[][] points = {{0, INFINITY}, {1, 2}, {2, 1}, {3, 0}};

    assertThat(Crowding.distances(points, all(points))).doesNotContain(Double.NaN);
  }

  @Property
  void theOrderOfThePointsDoesNotMatter(@ForAll("points") double[][] points, @ForAll long seed) {
    RandomStream random = SeedTree.root(seed).stream();
    int[] order = all(points);
    Tournament.shuffle(order, random);
    double[][] shuffled = Arrays.stream(order).mapToObj(i -> points[i]).toArray(double[][]::new);

    double[] before = Crowding.distances(points, all(points));
    double[] after = Crowding.distances(shuffled, all(shuffled));

    for (int k = 0; k < order.length; k++) {
      int i = order[k];
      boolean single = Arrays.stream(points).filter(p -> Arrays.equals(p, points[i])).count() == 1;
      if (single) {
        assertThat(after[k]).isEqualTo(before[i]);
      }
    }
    Arrays.sort(before);
    Arrays.sort(after);
    assertThat(after).containsExactly(before);
  }
}
