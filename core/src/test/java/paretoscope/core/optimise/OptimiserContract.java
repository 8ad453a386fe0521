package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.GenomeSpace;

/** What every {@link Optimiser} keeps. */
abstract class OptimiserContract {
  /** The optimiser of this suite. */
  abstract Optimiser optimiser(int population, int generations);

  /** Batches the optimiser sends when asked for {@code generations}. */
  int batches(int generations) {
    return generations;
  }

  /** Sends nothing but what it was given back; objectives: first gene against its complement. */
  static double[][] tradeOff(double[][] genomes) {
    return Arrays.stream(genomes)
        .map(g -> g.length == 0 ? new double[2] : new double[] {g[0], 1 - g[0] + g[g.length - 1]})
        .toArray(double[][]::new);
  }

  static List<double[][]> sent(
      Optimiser optimiser, GenomeSpace space, long seed, GenomeEvaluator evaluator) {
    List<double[][]> batches = new ArrayList<>();
    optimiser.run(
        space,
        SeedTree.root(seed),
        (generation, genomes) -> {
          assertThat(generation).isEqualTo(batches.size());
          batches.add(Arrays.stream(genomes).map(double[]::clone).toArray(double[][]::new));
          return evaluator.evaluate(generation, genomes);
        });
    return batches;
  }

  static List<double[][]> sent(Optimiser optimiser, GenomeSpace space, long seed) {
    return sent(optimiser, space, seed, (g, genomes) -> tradeOff(genomes));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,7", "2,5", "3,4", "7,6", "20,10"})
  void theBudgetIsSpentExactlyInBatchesOfThePopulation(int population, int generations) {
    for (GenomeSpace space : List.of(MixedSpace.MIXED, MixedSpace.SMALL, MixedSpace.EMPTY)) {
      List<double[][]> batches = sent(optimiser(population, generations), space, 1);
      assertThat(batches).hasSize(batches(generations));
      assertThat(batches).allMatch(batch -> batch.length == population);
    }
  }

  @Test
  void genomesAreCanonicalAndInsideTheUnitCube() {
    MixedSpace space = MixedSpace.MIXED;
    for (double[][] batch : sent(optimiser(15, 12), space, 2)) {
      for (double[] genome : batch) {
        assertThat(genome).containsExactly(space.canonical(genome));
        assertThat(Arrays.stream(genome)).allMatch(gene -> gene >= 0 && gene <= 1);
      }
    }
  }

  @Test
  void oneSeedGivesTheSameGenomesAndAnotherGivesOthers() {
    List<double[][]> first = sent(optimiser(12, 8), MixedSpace.MIXED, 3);
    List<double[][]> again = sent(optimiser(12, 8), MixedSpace.MIXED, 3);
    List<double[][]> other = sent(optimiser(12, 8), MixedSpace.MIXED, 4);

    assertThat(Arrays.deepEquals(again.toArray(), first.toArray())).isTrue();
    assertThat(Arrays.deepEquals(other.toArray(), first.toArray())).isFalse();
  }

  @Test
  void noGenomeIsSentTwiceWhereTheSpaceHasEnough() {
    Set<Object> seen = new HashSet<>();
    for (double[][] batch : sent(optimiser(20, 10), MixedSpace.MIXED, 5)) {
      for (double[] genome : batch) {
        assertThat(seen.add(MixedSpace.MIXED.identity(genome))).isTrue();
      }
    }
  }

  @Test
  void aSmallSpaceIsSearchedWhole() {
    Set<Object> seen = new HashSet<>();
    for (double[][] batch : sent(optimiser(20, 10), MixedSpace.SMALL, 6)) {
      for (double[] genome : batch) {
        seen.add(MixedSpace.SMALL.identity(genome));
      }
    }
    assertThat(seen).hasSize(6);
  }

  @Test
  void failedEvaluationsAndEqualObjectivesDoNotStopIt() {
    GenomeEvaluator failing =
        (g, genomes) -> {
          double[][] rows = tradeOff(genomes);
          for (int i = 0; i < rows.length; i++) {
            Arrays.fill(rows[i], (g + i) % 3 == 0 ? rows[i][0] : Double.NaN);
          }
          return rows;
        };
    GenomeEvaluator dead =
        (g, genomes) -> {
          double[][] rows = tradeOff(genomes);
          Arrays.stream(rows).forEach(row -> Arrays.fill(row, Double.NaN));
          return rows;
        };
    GenomeEvaluator flat = (g, genomes) -> new double[genomes.length][2];
    for (GenomeEvaluator evaluator : List.of(failing, dead, flat)) {
      assertThat(sent(optimiser(9, 6), MixedSpace.MIXED, 7, evaluator)).hasSize(batches(6));
    }
  }

  @Test
  void anEvaluatorThatLosesRowsIsReported() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> sent(optimiser(9, 2), MixedSpace.MIXED, 8, (g, genomes) -> new double[3][2]))
        .withMessage("generation 0: 9 genomes, 3 rows");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> sent(optimiser(1, 1), MixedSpace.MIXED, 8, (g, genomes) -> new double[1][0]))
        .withMessageContaining("row of 0");
  }
}
