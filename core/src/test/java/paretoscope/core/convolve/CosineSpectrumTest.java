package paretoscope.core.convolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/** Filters by cosine transforms give what direct sums give, but for rounding. */
class CosineSpectrumTest {
  private static final int LANES = Butterflies.LANES;

  private static double[] numbers(int count) {
    RandomStream random = SeedTree.root(count).child("numbers").stream();
    return DoubleStream.generate(() -> random.uniform() - 0.3).limit(count).toArray();
  }

  private static double cosine(int i, int k, int n) {
    return Math.cos(Math.PI * (i + 0.5) * k / n);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 512})
  void transformsAreTheirDefinitions(int n) {
    CosineTransform transform = CosineTransform.of(n);
    double[] given = numbers(n * LANES);
    double[] inverse = given.clone();
    transform.inverse(inverse);
    double[] forward = new double[given.length];
    for (int i = 0; i < n; i++) {
      System.arraycopy(given, i * LANES, forward, transform.row(i) * LANES, LANES);
    }
    transform.forward(forward);
    for (int lane = 0; lane < LANES; lane += 3) {
      for (int i = 0; i < n; i++) {
        double x = 0;
        double spectrum = 0;
        for (int k = 0; k < n; k++) {
          x += given[k * LANES + lane] * cosine(i, k, n);
          spectrum += given[k * LANES + lane] * cosine(k, i, n);
        }
        assertThat(inverse[transform.row(i) * LANES + lane]).isCloseTo(x, offset(1e-11));
        assertThat(forward[i * LANES + lane]).isCloseTo(spectrum, offset(1e-11));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 24, 64, 128, 192, 2048})
  void bothFormsOfTheLoopsGiveTheSameBits(int n) {
    Butterflies vector = Butterflies.fastest();
    assumeTrue(
        !(vector instanceof PlainButterflies),
        "skipped: start with --add-modules jdk.incubator.vector");
    Butterflies plain = new PlainButterflies();
    double[] given = numbers(n * LANES);
    CosineTransform a = CosineTransform.of(n, plain);
    CosineTransform b = CosineTransform.of(n, vector);
    for (boolean forward : new boolean[] {true, false}) {
      double[] expected = given.clone();
      double[] found = given.clone();
      if (forward) {
        a.forward(expected);
        b.forward(found);
      } else {
        a.inverse(expected);
        b.inverse(found);
      }
      assertThat(found).isEqualTo(expected);
    }
    double[] weights = numbers(4 * n);
    double[] along = Arrays.copyOf(weights, n);
    double[] expected = new double[given.length];
    double[] found = new double[given.length];
    plain.weigh(given, along, weights, along, weights, n, expected);
    vector.weigh(given, along, weights, along, weights, n, found);
    assertThat(found).isEqualTo(expected);
  }

  @Property(tries = 60)
  void filtersAsDirectSumsDo(
      @ForAll @IntRange(min = 1, max = 150) int height,
      @ForAll @IntRange(min = 1, max = 150) int width,
      @ForAll @DoubleRange(min = 0.3, max = 9) double sigma) {
    Plane image = new Plane(height, width, numbers(height * width));
    Separable down = Separable.derivative(sigma, 2, 0);
    Separable along = Separable.derivative(sigma, 0, 2);
    double weight = -sigma * sigma;
    FilterSum sum = new FilterSum(down, weight, along, weight);
    double[][] lines = new double[height + 1][width];
    new CosineSpectrum(image, sum.reach()).new Workspace().filter(sum, lines, 1);
    Plane yy = down.apply(image);
    Plane xx = along.apply(image);
    double most = sum.gain() * CosineSpectrum.ROUNDING / 100;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double expected = weight * yy.at(y, x) + weight * xx.at(y, x);
        assertThat(lines[y + 1][x]).isCloseTo(expected, offset(most));
      }
    }
  }

  @Test
  void roundingStaysWellBelowItsBoundOnALargeBrightImage() {
    Plane image =
        new Plane(
            1024, 768, DoubleStream.of(numbers(1024 * 768)).map(v -> 0.99 + v / 100).toArray());
    for (double sigma : new double[] {2, 12, 50}) {
      Separable gaussian = Separable.gaussian(sigma);
      Separable wide = Separable.gaussian(1.6 * sigma);
      FilterSum sum = new FilterSum(gaussian, 1, wide, -1);
      double[][] lines = new double[1024][768];
      new CosineSpectrum(image, sum.reach()).new Workspace().filter(sum, lines, 0);
      for (int place = 0; place < image.size(); place += 9973) {
        int y = place / 768;
        int x = place % 768;
        double expected = gaussian.at(image, y, x) - wide.at(image, y, x);
        assertThat(lines[y][x])
            .isCloseTo(expected, offset(sum.gain() * CosineSpectrum.ROUNDING / 100));
      }
    }
  }

  @Test
  void aWorkspaceMayBeUsedAgain() {
    Plane image = new Plane(40, 30, numbers(1200));
    FilterSum sum = new FilterSum(Separable.gaussian(2), 1, Separable.gaussian(3), -1);
    CosineSpectrum.Workspace workspace = new CosineSpectrum(image, sum.reach()).new Workspace();
    double[][] first = new double[40][30];
    double[][] second = new double[40][30];
    workspace.filter(sum, first, 0);
    workspace.filter(sum, second, 0);
    assertThat(second).isDeepEqualTo(first);
  }

  @Test
  void onePixelIsTheSameBitsAsTheWholeImage() {
    Plane image = new Plane(31, 45, numbers(31 * 45));
    for (Separable filter :
        new Separable[] {Separable.gaussian(1.7), Separable.derivative(2.1, 1, 1)}) {
      Plane whole = filter.apply(image);
      for (int place = 0; place < image.size(); place += 7) {
        int y = place / 45;
        int x = place % 45;
        assertThat(filter.at(image, y, x)).isEqualTo(whole.at(y, x));
      }
    }
  }

  @Test
  void refusesOddKernelsAndLengthsWithoutATransform() {
    Separable odd = Separable.derivative(1, 1, 0);
    assertThatThrownBy(() -> new FilterSum(odd, 1, odd, 1)).hasMessageContaining("even kernels");
    assertThatThrownBy(() -> CosineTransform.of(20)).hasMessageContaining("length (20)");
    assertThat(CosineTransform.lengthFor(513)).isEqualTo(768);
    assertThat(CosineTransform.lengthFor(1)).isEqualTo(8);
  }
}
