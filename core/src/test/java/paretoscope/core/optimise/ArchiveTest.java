package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ArchiveTest {
  @Provide
  Arbitrary<double[][]> points() {
    return Arbitraries.integers()
        .between(0, 9)
        .map(value -> value == 9 ? Double.NaN : value)
        .array(double[].class)
        .ofSize(3)
        .array(double[][].class)
        .ofMaxSize(60);
  }

  @Property
  void holdsExactlyTheNonDominatedPointsInTheirOrder(@ForAll("points") double[][] points) {
    Archive archive = new Archive();
    for (int i = 0; i < points.length; i++) {
      int before = i;
      boolean entered = archive.add(points[i], i);
      assertThat(archive.evaluations().contains(before)).isEqualTo(entered);
    }

    assertThat(archive.evaluations())
        .containsExactlyElementsOf(IntStream.of(Front.nonDominated(points)).boxed().toList());
    double[][] kept = archive.evaluations().stream().map(i -> points[i]).toArray(double[][]::new);
    assertThat(archive.objectives()).isDeepEqualTo(kept);
    assertThat(archive.size()).isEqualTo(kept.length);
  }

  @Property
  void itsHypervolumeNeverFalls(@ForAll("points") double[][] points) {
    Archive archive = new Archive();
    double[] reference = {9, 9, 9};
    double before = 0;
    for (double[] point : points) {
      archive.add(point, 0);
      double now = archive.hypervolume(reference);
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
    assertThat(before).isEqualTo(Hypervolume.of(points, reference));
  }

  @Test
  void equalPointsAllStay() {
    Archive archive = new Archive();
    archive.add(new double[] {1, 1}, 4);
    archive.add(new double[] {1, 1}, 7);

    assertThat(archive.evaluations()).isEqualTo(List.of(4, 7));
  }

  @Test
  void laterChangesOfACallersArrayDoNotReachIt() {
    Archive archive = new Archive();
    double[] point = {1, 1};
    archive.add(point, 0);
    Arrays.fill(point, 5);
    archive.objectives()[0][0] = 9;

    assertThat(archive.objectives()[0]).containsExactly(1, 1);
  }
}
