package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenetics.ext.moea.Pareto;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.ISeq;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NonDominatedSortTest {
  /** Small whole numbers make ties and equal points common; 5 stands for a failed objective. */
  @Provide
  Arbitrary<double[][]> points() {
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(
            size ->
                Arbitraries.integers()
                    .between(0, 5)
                    .map(value -> value == 5 ? Double.NaN : value)
                    .array(double[].class)
                    .ofSize(size)
                    .array(double[][].class)
                    .ofMaxSize(40));
  }

  /** Peels off front after front by the definition. */
  private static int[] byDefinition(double[][] points) {
    int[] ranks = new int[points.length];
    Arrays.fill(ranks, -1);
    int front = 0;
    for (boolean found = true; found; front++) {
      found = false;
      int[] before = ranks.clone();
      for (int i = 0; i < points.length; i++) {
        if (before[i] < 0 && sound(points[i]) && !beaten(points, before, i)) {
          ranks[i] = front;
          found = true;
        }
      }
    }
    int last = front - 1;
    return Arrays.stream(ranks).map(rank -> rank < 0 ? last : rank).toArray();
  }

  private static boolean sound(double[] point) {
    return Arrays.stream(point).noneMatch(Double::isNaN);
  }

  private static boolean beaten(double[][] points, int[] ranks, int index) {
    for (int i = 0; i < points.length; i++) {
      if (ranks[i] < 0 && sound(points[i])) {
        boolean noWorse = true;
        for (int m = 0; m < points[i].length; m++) {
          noWorse &= points[i][m] <= points[index][m];
        }
        if (noWorse && !Arrays.equals(points[i], points[index])) {
          return true;
        }
      }
    }
    return false;
  }

  @Property
  void ranksFollowTheDefinition(@ForAll("points") double[][] points) {
    assertThat(NonDominatedSort.ranks(points)).containsExactly(byDefinition(points));
  }

  @Property
  void theFrontIsRankNoughtOfSoundPoints(@ForAll("points") double[][] points) {
    int[] ranks = byDefinition(points);
    for (int i : Front.nonDominated(points)) {
      assertThat(ranks[i]).isZero();
      assertThat(sound(points[i])).isTrue();
    }
    assertThat(Front.nonDominated(points).length)
        .isEqualTo(Arrays.stream(points).filter(p -> sound(p) && !beatenByAny(points, p)).count());
  }

  private static boolean beatenByAny(double[][] points, double[] point) {
    return Arrays.stream(points).anyMatch(other -> Front.dominates(other, point));
  }

  @Property
  void jeneticsRanksTheSame(@ForAll("points") double[][] points) {
    double[][] sound =
        Arrays.stream(points).filter(NonDominatedSortTest::sound).toArray(double[][]::new);
    List<Vec<double[]>> negated =
        Arrays.stream(sound).map(p -> Vec.of(Arrays.stream(p).map(v -> -v).toArray())).toList();

    assertThat(NonDominatedSort.ranks(sound)).containsExactly(Pareto.rank(ISeq.of(negated)));
  }

  @Test
  void failedEvaluationsComeAfterTheLastFront() {
    double[][] points = {{Double.NaN, 0}, {1, 1}, {2, 2}, {Double.NaN, Double.NaN}};

    assertThat(NonDominatedSort.ranks(points)).containsExactly(2, 0, 1, 2);
  }

  @Test
  void infinityIsANumberWorseThanAllOthers() {
    double[][] points = {{Double.POSITIVE_INFINITY, 0}, {0, 0}, {Double.NEGATIVE_INFINITY, 1}};

    assertThat(NonDominatedSort.ranks(points)).containsExactly(1, 0, 0);
  }

  @Test
  void noPointsHaveNoRanks() {
    assertThat(NonDominatedSort.ranks(new double[0][])).isEmpty();
  }
}
