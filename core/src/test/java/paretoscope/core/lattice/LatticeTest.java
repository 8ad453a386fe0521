package paretoscope.core.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.reward.Scene;
import paretoscope.core.spot.Blob;

class LatticeTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 200})
  void nearestDistancesAreThoseOfASearchOverAll(int count) {
    RandomStream stream = SeedTree.root(2).child("points").child(count).stream();
    double[] y = new double[count];
    double[] x = new double[count];
    for (int i = 0; i < count; i++) {
      // a dense corner and a sparse rest
      y[i] = stream.uniform(0, i % 3 == 0 ? 500 : 20);
      x[i] = stream.uniform(0, i % 3 == 0 ? 30 : 20);
    }
    NeighbourGrid grid = new NeighbourGrid(y, x);
    for (int i = 0; i < count; i++) {
      int at = i;
      double[] all =
          IntStream.range(0, count)
              .filter(j -> j != at)
              .mapToDouble(j -> Math.hypot(y[j] - y[at], x[j] - x[at]))
              .sorted()
              .limit(4)
              .toArray();
      assertThat(grid.nearest(i, 4)).containsExactly(all, within(1e-9));
      int[] near =
          IntStream.range(0, count)
              .filter(j -> Math.hypot(y[j] - y[at] - 1, x[j] - x[at] + 2) <= 9)
              .toArray();
      assertThat(grid.within(y[i] + 1, x[i] - 2, 9)).containsExactly(near);
      int[] others = Arrays.stream(near).filter(j -> j != at).toArray();
      assertThat(grid.any(y[i] + 1, x[i] - 2, 9, i)).isEqualTo(others.length > 0);
    }
  }

  @Test
  void pointsMayCoincideAndBeFew() {
    NeighbourGrid same = new NeighbourGrid(new double[] {3, 3, 3}, new double[] {4, 4, 4});
    assertThat(same.nearest(1, 4)).containsExactly(0, 0);
    NeighbourGrid none = new NeighbourGrid(new double[0], new double[0]);
    assertThat(none.within(0, 0, 1e9)).isEmpty();
    assertThat(none.any(0, 0, 1e9, -1)).isFalse();
    assertThat(new NeighbourGrid(new double[] {1}, new double[] {1}).nearest(0, 4)).isEmpty();
  }

  @Test
  void positionsMustBeFinite() {
    assertThatThrownBy(() -> new NeighbourGrid(new double[] {Double.NaN}, new double[] {0}))
        .hasMessageContaining("finite");
  }

  @Test
  void findsAnObliqueLatticeInNoise() {
    List<Blob> columns = new ArrayList<>();
    for (int i = -30; i < 30; i++) {
      for (int j = -30; j < 30; j++) {
        double y = 100 + 13.4 * i + 3.3 * j;
        double x = 120 - 4.1 * i + 15.2 * j;
        if (y > 3 && x > 3 && y < 217 && x < 297) {
          columns.add(new Blob(y, x, 2, 1));
        }
      }
    }
    LatticeVectors found =
        LatticeSearch.of(Scene.of(220, 300, columns, 1.0).image().pixels()).orElseThrow();
    assertThat(found.cellArea()).isCloseTo(13.4 * 15.2 + 4.1 * 3.3, within(4.0));
    assertThat(found.spacing()).isCloseTo(Math.hypot(13.4, 4.1), within(0.3));
  }

  @Test
  void noiseHasNoLattice() {
    // white normal noise: about 8 000 shifts against a bar of six standard errors
    assertThat(LatticeSearch.of(Scene.of(256, 256, List.of(), 1).image().pixels())).isEmpty();
  }

  @Test
  void stripesAndSingleColumnsHaveNoLattice() {
    List<Blob> one = List.of(Scene.column(60, 60));
    assertThat(LatticeSearch.of(Scene.of(128, 128, one, 0).image().pixels())).isEmpty();
    assertThat(LatticeSearch.of(Scene.of(10, 10, one, 1).image().pixels())).isEmpty();
  }
}
