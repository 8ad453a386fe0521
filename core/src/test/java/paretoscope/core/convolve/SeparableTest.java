package paretoscope.core.convolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class SeparableTest {
  private static Plane noise(int height, int width) {
    RandomStream random = SeedTree.root(height * 1000L + width).child("plane").stream();
    double[] values = new double[height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.uniform();
    }
    return new Plane(height, width, values);
  }

  /** The definition, one pixel at a time. */
  private static double direct(Plane image, double sigma, int orderY, int orderX, int y, int x) {
    int reach = (int) (4 * sigma + 0.5);
    double total = 0;
    double sum = 0;
    for (int k = -reach; k <= reach; k++) {
      sum += Math.exp(-k * k / (2 * sigma * sigma));
    }
    for (int j = -reach; j <= reach; j++) {
      for (int i = -reach; i <= reach; i++) {
        double weight = weight(j, sigma, orderY) * weight(i, sigma, orderX) / (sum * sum);
        int row = Mirror.index(y + j, image.height());
        total += weight * image.at(row, Mirror.index(x + i, image.width()));
      }
    }
    return total;
  }

  private static double weight(int k, double sigma, int order) {
    double v = sigma * sigma;
    double factor = order == 0 ? 1 : order == 1 ? -k / v : k * k / (v * v) - 1 / v;
    return factor * Math.exp(-k * k / (2 * v));
  }

  @Property(tries = 60)
  void agreesWithTheDefinitionOnImagesOfAnyShape(
      @ForAll @IntRange(min = 1, max = 150) int height,
      @ForAll @IntRange(min = 1, max = 150) int width,
      @ForAll @DoubleRange(min = 0.3, max = 6) double sigma,
      @ForAll @IntRange(min = 0, max = 2) int orderY,
      @ForAll @IntRange(min = 0, max = 2) int orderX) {
    Plane image = noise(height, width);
    Plane found = Separable.derivative(sigma, orderY, orderX).apply(image);
    assertThat(found.height()).isEqualTo(height);
    assertThat(found.width()).isEqualTo(width);
    int[][] places = {{0, 0}, {height - 1, width - 1}, {height / 2, width / 3}};
    for (int[] place : places) {
      assertThat(found.at(place[0], place[1]))
          .isCloseTo(direct(image, sigma, orderY, orderX, place[0], place[1]), offset(1e-12));
    }
  }

  @Test
  void keepsAConstantAndTheImageItselfAtSigmaZero() {
    double[] sevens = new double[33 * 70];
    Arrays.fill(sevens, 7);
    for (double value : Separable.gaussian(3).apply(new Plane(33, 70, sevens)).values()) {
      assertThat(value).isCloseTo(7, offset(1e-13));
    }
    assertThat(Separable.gaussian(0).apply(noise(9, 11))).isEqualTo(noise(9, 11));
  }

  @Test
  void refusesKernelsThatMakeNoSense() {
    assertThatThrownBy(() -> HalfKernel.gaussian(-1)).hasMessageContaining("sigma [px] (-1.0)");
    assertThatThrownBy(() -> HalfKernel.gaussian(1, 3)).hasMessageContaining("order 3");
    assertThatThrownBy(() -> HalfKernel.even(new double[0])).hasMessageContaining("weights (0)");
  }
}
