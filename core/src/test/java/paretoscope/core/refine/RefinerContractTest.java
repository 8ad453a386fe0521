package paretoscope.core.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;
import paretoscope.core.workflow.OperatorCard;
import paretoscope.core.workflow.Refiner;

/** What every refiner promises. Each implementation extends this and adds what is its own. */
abstract class RefinerContractTest {
  /** The refiner under test. */
  abstract Refiner refiner();

  /** How far off [px] the centre of a noiseless Gaussian may be found. */
  abstract double tolerance();

  static List<int[]> shapes() {
    int[][] sides = {{1, 1}, {1, 9}, {9, 1}, {2, 2}, {3, 3}, {7, 4}, {5, 31}, {40, 33}};
    return Arrays.asList(sides);
  }

  Stream<Settings> corners() {
    Stream<Settings> ends =
        refiner().card().parameters().stream()
            .flatMap(
                p ->
                    Stream.of(p.decode(0), p.decode(1))
                        .map(v -> new Settings(Map.of(p.name(), v))));
    return Stream.concat(Stream.of(Settings.NONE), ends);
  }

  private static RandomStream random(String name) {
    return SeedTree.root(11).child(name).stream();
  }

  private static Plane noise(int height, int width) {
    RandomStream random = random("noise");
    double[] values = new double[height * width];
    Arrays.setAll(values, i -> random.uniform());
    return new Plane(height, width, values);
  }

  private static Detections scattered(int height, int width, int count) {
    RandomStream random = random("spots");
    List<Blob> blobs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double y = random.below(height);
      double x = random.below(width);
      blobs.add(new Blob(y, x, random.uniform(0.5, 6), i));
    }
    return new Detections(blobs);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void keepsCountOrderAndInputAndStaysInTheImage(int[] shape) {
    Plane image = noise(shape[0], shape[1]);
    double[] before = image.values().clone();
    Detections found = scattered(shape[0], shape[1], 50);
    corners()
        .forEach(
            settings -> {
              Detections refined = refiner().refine(image, found, settings);
              assertThat(image.values()).containsExactly(before);
              assertThat(refined.blobs())
                  .extracting(Blob::response)
                  .containsExactlyElementsOf(found.blobs().stream().map(Blob::response).toList());
              assertThat(refined.blobs())
                  .allSatisfy(b -> assertThat(b.y()).isBetween(-0.5, shape[0] - 0.5))
                  .allSatisfy(b -> assertThat(b.x()).isBetween(-0.5, shape[1] - 0.5))
                  .allSatisfy(b -> assertThat(b.sigma()).isBetween(0.1, 20.0));
              assertThat(refiner().refine(image, found, settings)).isEqualTo(refined);
            });
  }

  @Test
  void leavesSpotsOfAConstantImage() {
    Plane flat = new Plane(20, 20, new double[400]);
    Detections found = scattered(20, 20, 30);
    corners().forEach(s -> assertThat(refiner().refine(flat, found, s)).isEqualTo(found));
  }

  @Test
  void leavesSpotsOfADarkHole() {
    double[] values = gaussian(41, 41, 20.3, 20.1, 2.5).values();
    Plane hole = new Plane(41, 41, Arrays.stream(values).map(v -> -v).toArray());
    Detections found = new Detections(List.of(new Blob(20, 20, 2.5, 1)));
    Blob refined = refiner().refine(hole, found, Settings.NONE).blobs().get(0);
    assertThat(refined).isEqualTo(found.blobs().get(0));
  }

  @Test
  void takesNoSpots() {
    assertThat(refiner().refine(noise(9, 9), Detections.NONE, Settings.NONE))
        .isEqualTo(Detections.NONE);
  }

  @Test
  void findsTheCentresOfNoiselessGaussians() {
    RandomStream random = random("centres");
    for (int i = 0; i < 200; i++) {
      double y = 20 + random.uniform(-0.5, 0.5);
      double x = 21 + random.uniform(-0.5, 0.5);
      double sigma = random.uniform(1.2, 4);
      Plane image = gaussian(43, 43, y, x, sigma);
      Blob start = new Blob(20, 21, sigma * random.uniform(0.8, 1.25), 1);
      Blob end =
          refiner().refine(image, new Detections(List.of(start)), Settings.NONE).blobs().get(0);
      assertThat(Math.abs(end.y() - y)).as("y of case %s", i).isLessThan(tolerance());
      assertThat(Math.abs(end.x() - x)).as("x of case %s", i).isLessThan(tolerance());
    }
  }

  /** A Gaussian of height 3 on a background of 0.7. */
  static Plane gaussian(int height, int width, double y, double x, double sigma) {
    double[] values = new double[height * width];
    for (int i = 0; i < values.length; i++) {
      int row = i / width;
      double dy = row - y;
      double dx = i % width - x;
      values[i] = 0.7 + 3 * StrictMath.exp(-(dy * dy + dx * dx) / (2 * sigma * sigma));
    }
    return new Plane(height, width, values);
  }

  @Test
  void isFoundByNameAndExplained() {
    OperatorCard card = refiner().card();
    assertThat(ServiceLoader.load(Refiner.class).stream().map(p -> p.get().card().name()))
        .containsOnlyOnce(card.name());
    assertThat(card.name()).matches("[a-z]+(-[a-z]+)*");
    assertThat(card.reference()).startsWith("doi:10.");
    assertThat(card.parameters())
        .allSatisfy(p -> assertThat(p.decode(p.encode(p.preset()))).isEqualTo(p.preset()));
  }
}
