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

  private static double[] distances(double[][] points, int[] front) {
    Crowding crowding = new Crowding(points, front);
    return IntStream.range(0, front.length).mapToDouble(crowding::distance).toArray();
  }

  private static int[] kept(double[][] points, int room) {
    Crowding crowding = new Crowding(points, all(points));
    crowding.thin(room);
    return IntStream.range(0, points.length).filter(crowding::keeps).toArray();
  }

  @Test
  void interiorPointsSumTheGapsOfTheirNeighbours() {
    double[][] points = {{0, 4}, {1, 2}, {3, 1}, {4, 0}};

    double[] distances = distances(points, new int[] {0, 1, 2, 3});

    assertThat(distances[0]).isEqualTo(INFINITY);
    assertThat(distances[1]).isCloseTo(3 / 4.0 + 3 / 4.0, within(1e-15));
    assertThat(distances[2]).isCloseTo(3 / 4.0 + 2 / 4.0, within(1e-15));
    assertThat(distances[3]).isEqualTo(INFINITY);
  }

  @Test
  void otherFrontsDoNotCount() {
    double[][] points = {{0, 4}, {1.5, 2.5}, {1, 2}, {3, 1}, {4, 0}};

    assertThat(distances(points, new int[] {0, 2, 3, 4})[1]).isCloseTo(1.5, within(1e-15));
  }

  @Test
  void equalPointsAreCrowdedAndDivideByNothing() {
    double[][] points = {{1, 1}, {1, 1}, {1, 1}};

    assertThat(distances(points, all(points))).containsExactly(0, 0, 0);
  }

  @Test
  void thinningRenewsTheNeighboursDistances() {
    // cutting the two most crowded at once would take both points of the pair at 0.5
    double[][] points = {{0, 1}, {0.25, 0.75}, {0.49, 0.51}, {0.51, 0.49}, {0.7, 0.3}, {1, 0}};

    assertThat(kept(points, 5)).containsExactly(0, 1, 2, 4, 5);
    assertThat(kept(points, 4)).containsExactly(0, 1, 4, 5);
    assertThat(kept(points, 2)).containsExactly(0, 5);
    assertThat(kept(points, 6)).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void theFirstOfEqualsStays() {
    assertThat(kept(new double[][] {{1, 1}, {1, 1}, {1, 1}}, 2)).containsExactly(0, 1);
    assertThat(kept(new double[][] {{0, 1}, {1, 0}}, 1)).containsExactly(0);
  }

  @Property
  void afterThinningDistancesAreThoseOfTheRest(@ForAll("points") double[][] points) {
    int room = points.length / 2;
    Crowding crowding = new Crowding(points, all(points));
    crowding.thin(room);
    int[] rest = IntStream.range(0, points.length).filter(crowding::keeps).toArray();
    assertThat(rest).hasSize(room);
    boolean sameRange = room > 0;
    for (int m = 0; m < 3 && sameRange; m++) {
      sameRange = range(points, all(points), m) == range(points, rest, m);
    }
    if (sameRange) {
      double[] anew = distances(points, rest);
      for (int k = 0; k < room; k++) {
        assertThat(crowding.distance(rest[k])).isEqualTo(anew[k]);
      }
    }
  }

  private static double range(double[][] points, int[] rows, int m) {
    double[] values = Arrays.stream(rows).mapToDouble(i -> points[i][m]).sorted().toArray();
    return values[values.length - 1] - values[0];
  }

  @Test
  void infiniteObjectivesGiveNoNaN() {
    double[][] points = {{0, INFINITY}, {1, 2}, {2, 1}, {3, 0}};

    assertThat(distances(points, all(points))).doesNotContain(Double.NaN);
  }

  @Property
  void theOrderOfThePointsDoesNotMatter(@ForAll("points") double[][] points, @ForAll long seed) {
    RandomStream random = SeedTree.root(seed).stream();
    int[] order = all(points);
    Tournament.shuffle(order, random);
    double[][] shuffled = Arrays.stream(order).mapToObj(i -> points[i]).toArray(double[][]::new);

    double[] before = distances(points, all(points));
    double[] after = distances(shuffled, all(shuffled));

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
