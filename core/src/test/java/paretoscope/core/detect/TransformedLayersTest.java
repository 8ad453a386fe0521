package paretoscope.core.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;
import paretoscope.core.workflow.Detector;

/** Spots found in layers made by transforms are those that direct sums find, ties included. */
class TransformedLayersTest {
  private static final int HEIGHT = 48;
  private static final int WIDTH = 66;

  /** A value for each pixel. */
  private interface Pixels {
    double at(int y, int x);
  }

  private static Plane plane(Pixels pixels) {
    double[] values = new double[HEIGHT * WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = pixels.at(i / WIDTH, i % WIDTH);
    }
    return new Plane(HEIGHT, WIDTH, values);
  }

  private static double dots(int y, int x, int period) {
    int dy = y % period - period / 2;
    int dx = x % period - period / 2;
    return Math.exp(-(dy * dy + dx * dx) / 8.0);
  }

  static Stream<Arguments> images() {
    RandomStream random = SeedTree.root(5).child("pixels").stream();
    return Stream.of(
        Arguments.of("noise", plane((y, x) -> random.uniform())),
        Arguments.of("a lattice without noise", plane((y, x) -> dots(y, x, 13))),
        Arguments.of("a lattice on a flat ground", plane((y, x) -> Math.rint(9 * dots(y, x, 20)))),
        Arguments.of("single counts", plane((y, x) -> random.uniform() < 0.02 ? 1 : 0)),
        Arguments.of("a step", plane((y, x) -> x < 30 ? 1 : 0)),
        Arguments.of("mirrored noise", mirrored(random)),
        Arguments.of("nothing but one", plane((y, x) -> 1)),
        Arguments.of("nothing", plane((y, x) -> 0)));
  }

  private static Plane mirrored(RandomStream random) {
    double[][] half = new double[HEIGHT][WIDTH / 2];
    for (double[] row : half) {
      for (int x = 0; x < row.length; x++) {
        row[x] = random.uniform();
      }
    }
    return plane((y, x) -> half[y][Math.min(x, WIDTH - 1 - x)]);
  }

  private static Detections found(
      Plane image, DoubleFunction<Layer> layer, double pairsPerStep, Settings settings) {
    Detector.Prepared prepared =
        new ScaleSpace(
            image,
            new LogDetector().card().parameters(),
            given -> ScaleSettings.layers(given, layer),
            new Spectra(image, pairsPerStep));
    return prepared.detect(settings);
  }

  private static void agree(Plane image, DoubleFunction<Layer> layer, double threshold) {
    Settings settings =
        new Settings(
            Map.of(
                "min_sigma",
                1.0,
                "max_sigma",
                7.0,
                "num_sigma",
                5,
                "threshold",
                threshold,
                "overlap",
                0.4));
    List<Blob> direct = found(image, layer, Spectra.NEVER, settings).blobs();
    List<Blob> transformed = found(image, layer, 0, settings).blobs();
    assertThat(transformed).hasSameSizeAs(direct);
    for (int i = 0; i < direct.size(); i++) {
      assertThat(transformed.get(i).y()).isEqualTo(direct.get(i).y());
      assertThat(transformed.get(i).x()).isEqualTo(direct.get(i).x());
      assertThat(transformed.get(i).sigma()).isEqualTo(direct.get(i).sigma());
      assertThat(transformed.get(i).response()).isCloseTo(direct.get(i).response(), offset(1e-10));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("images")
  void findTheSpotsOfDirectSums(String name, Plane image) {
    for (double threshold : new double[] {0, 0.001, 0.05}) {
      agree(image, LogLayer::new, threshold);
      agree(image, sigma -> new DogLayer(sigma, 1.6 * sigma, 1.6), threshold);
    }
  }
}
