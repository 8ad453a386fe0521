package paretoscope.core.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;
import paretoscope.core.workflow.Detector;

/** What every detector promises. Each implementation extends this and adds what is its own. */
abstract class DetectorContractTest {
  private static final int[][] CENTRES = {{20, 30}, {60, 25}, {41, 90}, {70, 70}, {0, 60}};

  /** The detector under test. */
  abstract Detector detector();

  /** Settings that find spots of 2 to 6 px among noise of a few per cent. */
  abstract Map<String, Object> usual();

  private Settings with(String name, Object value) {
    Map<String, Object> values = new HashMap<>(usual());
    values.put(name, value);
    return new Settings(values);
  }

  private static Plane spots(double sigma, double sign, int height, int width) {
    RandomStream random = SeedTree.root(5).child("noise").stream();
    double[] values = new double[height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = 0.5 + 0.01 * random.gaussian();
      for (int[] centre : CENTRES) {
        int dy = i / width - centre[0];
        int dx = i % width - centre[1];
        values[i] += sign * 0.4 * Math.exp(-(dy * dy + dx * dx) / (2 * sigma * sigma));
      }
    }
    return new Plane(height, width, values);
  }

  @ParameterizedTest
  @ValueSource(doubles = {2.5, 3.5, 5})
  void findsBrightSpotsWhereTheyAreInTheirSize(double sigma) {
    Detections found = detector().prepare(spots(sigma, 1, 90, 120)).detect(new Settings(usual()));
    assertThat(found.count()).isEqualTo(CENTRES.length);
    for (int[] centre : CENTRES) {
      assertThat(found.blobs())
          .anySatisfy(
              blob -> {
                assertThat(blob.y()).isCloseTo(centre[0], offset(1.0));
                assertThat(blob.x()).isCloseTo(centre[1], offset(1.0));
                assertThat(blob.sigma()).isCloseTo(sigma, offset(0.45 * sigma));
              });
    }
  }

  @Test
  void leavesDarkSpotsAlone() {
    Plane image = spots(3, -1, 90, 120);
    List<Blob> found = detector().prepare(image).detect(new Settings(usual())).blobs();
    assertThat(found)
        .allSatisfy(
            blob -> {
              for (int[] centre : CENTRES) {
                assertThat(Math.hypot(blob.y() - centre[0], blob.x() - centre[1])).isGreaterThan(3);
              }
            });
  }

  @Test
  void givesTheClearestFirst() {
    List<Blob> found =
        detector()
            .prepare(spots(3, 1, 90, 120))
            .detect(with("threshold", 1e-4 * (Double) usual().get("threshold")))
            .blobs();
    assertThat(found.size()).isGreaterThan(CENTRES.length);
    for (int i = 1; i < found.size(); i++) {
      assertThat(found.get(i).response()).isLessThanOrEqualTo(found.get(i - 1).response());
    }
  }

  @Test
  void answersTheSameWhetherWorkIsSharedOrNot() {
    Plane image = spots(3, 1, 130, 75);
    Detector.Prepared shared = detector().prepare(image);
    for (int i = 0; i < 20; i++) {
      Map<String, Object> values = new HashMap<>(usual());
      values.put("min_sigma", 1.5 + 0.5 * (i % 3));
      values.put("max_sigma", 4.0 + i % 4);
      values.put("threshold", 1e-3 * (1 + i));
      Settings settings = new Settings(values);
      assertThat(shared.detect(settings)).isEqualTo(detector().prepare(image).detect(settings));
    }
  }

  @Test
  void followsAMirroredImage() {
    Plane image = spots(3, 1, 90, 120);
    double[] turned = new double[image.size()];
    Arrays.setAll(turned, i -> image.at(i / 120, 119 - i % 120));
    Settings settings = with("threshold", 2e-3);
    List<String> there = places(detector().prepare(image).detect(settings), -1);
    List<String> here =
        places(detector().prepare(new Plane(90, 120, turned)).detect(settings), 119);
    assertThat(here).isEqualTo(there);
  }

  /** Places in order; columns counted from {@code mirror} backwards unless it is negative. */
  private static List<String> places(Detections found, int mirror) {
    return found.blobs().stream()
        .map(b -> b.y() + " " + (mirror < 0 ? b.x() : mirror - b.x()) + " " + b.sigma())
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void takesImagesSmallerThanItsKernels(int side) {
    Plane tiny = new Plane(side, 1, new double[side]);
    assertThat(detector().prepare(tiny).detect(new Settings(usual())).count()).isZero();
  }

  @Test
  void refusesSettingsThatMakeNoSenseByName() {
    Plane image = spots(3, 1, 20, 20);
    Object[][] wrong = {
      {"min_sigma", 0.0},
      {"max_sigma", 0.5},
      {"overlap", 1.5},
      {"threshold", -0.1},
      {"min_sigma", Double.NaN},
      {"max_sigma", 1e9},
    };
    for (Object[] setting : wrong) {
      Settings settings = with((String) setting[0], setting[1]);
      assertThatThrownBy(() -> detector().prepare(image).detect(settings))
          .isInstanceOf(UserError.class)
          .hasMessageContaining((String) setting[0])
          .hasMessageContaining(String.valueOf(setting[1]));
    }
  }
}
