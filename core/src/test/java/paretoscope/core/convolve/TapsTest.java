package paretoscope.core.convolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/** The two forms of the inner loops give the same bits. */
class TapsTest {
  private static final int LINES = 90;

  private final Taps plain = new PlainTaps();
  private final RandomStream random = SeedTree.root(3).child("taps").stream();
  private Taps vector;

  @BeforeEach
  void needsVectorInstructions() {
    vector = Taps.fastest();
    assumeTrue(vector.lanes() > 1, "skipped: start with --add-modules jdk.incubator.vector");
  }

  private double[] numbers(int count) {
    return DoubleStream.generate(() -> random.uniform() - 0.3).limit(count).toArray();
  }

  private double[][] lines() {
    double[][] lines = new double[LINES][];
    Arrays.setAll(lines, i -> numbers(Taps.LINE));
    return lines;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 19, 40})
  void verticalSumsAreTheSameBits(int size) {
    double[][] lines = lines();
    HalfKernel kernel = HalfKernel.even(numbers(size));
    double[] expected = new double[100];
    double[] found = new double[100];
    plain.down(lines, 45, kernel, expected, 7);
    vector.down(lines, 45, kernel, found, 7);
    assertThat(found).isEqualTo(expected);
    assertThat(Arrays.stream(found).filter(v -> v != 0).count()).isEqualTo(Taps.LINE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 20})
  void twoVerticalSumsAreTheSumsOneByOne(int size) {
    double[][] lines = lines();
    HalfKernel a = HalfKernel.even(numbers(size));
    HalfKernel b = HalfKernel.even(numbers(size));
    for (Taps taps : new Taps[] {plain, vector}) {
      double[] bothA = new double[70];
      double[] bothB = new double[70];
      double[] expected = new double[70];
      taps.even(lines, 44, a, b, bothA, bothB, 5);
      plain.down(lines, 44, a, expected, 5);
      assertThat(bothA).isEqualTo(expected);
      plain.down(lines, 44, b, expected, 5);
      assertThat(bothB).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 20})
  void horizontalSumsAreTheSameBits(int size) {
    HalfKernel kernel = HalfKernel.even(numbers(size));
    double[] row = numbers(2 * size + 3 * Taps.LINE);
    double[] expected = new double[2 * Taps.LINE];
    double[] found = new double[2 * Taps.LINE];
    plain.along(row, size, kernel, expected, expected.length);
    vector.along(row, size, kernel, found, found.length);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void findTheSamePeaks() {
    for (int trial = 0; trial < 200; trial++) {
      int n = 3 + random.below(60);
      double[][] rows = new double[6][];
      // few different numbers, some of them negative or 0, make ties and plateaus
      Arrays.setAll(
          rows, r -> DoubleStream.of(numbers(n)).map(v -> Math.rint(4 * v) / 4).toArray());
      int[][] expected = new int[2][n + 1];
      int[][] found = new int[2][n + 1];
      int[] expectedCounts = {1, 0};
      int[] counts = {1, 0};
      double slack = trial % 2 * 0.25;
      plain.peaks(rows, 2, n, slack, expected, expectedCounts);
      vector.peaks(rows, 2, n, slack, found, counts);
      assertThat(counts).isEqualTo(expectedCounts);
      for (int r = 0; r < 2; r++) {
        assertThat(Arrays.copyOf(found[r], counts[r]))
            .isEqualTo(Arrays.copyOf(expected[r], counts[r]));
      }
    }
  }
}
