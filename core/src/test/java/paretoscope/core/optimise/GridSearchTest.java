package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.space.Gene;

class GridSearchTest extends OptimiserContract {
  private static final Gene REAL = Gene.CONTINUOUS;

  @Override
  Optimiser optimiser(int population, int generations) {
    return Optimiser.of(new OptimiserSpec(OptimiserSpec.Method.GRID, population, generations));
  }

  @Test
  void pointsAreSharedEvenlyWithinTheBudget() {
    Gene[] reals = {REAL, REAL, REAL, REAL};
    assertThat(GridSearch.points(reals, 1000)).containsExactly(6, 6, 5, 5);
    assertThat(GridSearch.points(reals, 1)).containsExactly(1, 1, 1, 1);
    Gene[] mixed = {new Gene(false, 3), REAL, new Gene(true, 2), REAL};
    assertThat(GridSearch.points(mixed, 1000)).containsExactly(3, 13, 2, 12);
    assertThat(GridSearch.points(new Gene[0], 10)).isEmpty();
  }

  @Test
  void theGridCoversTheSpaceAndTheRestIsRandom() {
    MixedSpace space = new MixedSpace(List.of(REAL, new Gene(false, 2)));
    List<double[]> all = new ArrayList<>();
    for (double[][] batch : sent(optimiser(7, 3), space, 1)) {
      all.addAll(List.of(batch));
    }
    for (int i = 0; i < 10; i++) {
      for (double category : new double[] {0.25, 0.75}) {
        double[] node = {(i + 0.5) / 10, category};
        assertThat(all.stream().filter(g -> Arrays.equals(g, node)).count()).isEqualTo(1);
      }
    }
    assertThat(all).hasSize(21);
  }
}
