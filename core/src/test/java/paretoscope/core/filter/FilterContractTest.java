package paretoscope.core.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Filter;
import paretoscope.core.workflow.OperatorCard;

/** What every filter promises. Each implementation extends this and adds what is its own. */
abstract class FilterContractTest {
  /** The filter under test. */
  abstract Filter filter();

  /** What a constant image of value {@code level} becomes. */
  abstract double constantBecomes(double level);

  static List<int[]> shapes() {
    int[][] sides = {{1, 1}, {1, 9}, {9, 1}, {2, 2}, {3, 3}, {7, 4}, {5, 31}, {40, 33}};
    return Arrays.asList(sides);
  }

  static Plane noise(int height, int width) {
    RandomStream random = SeedTree.root(7).child("filter contract").stream();
    double[] values = new double[height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.uniform();
    }
    return new Plane(height, width, values);
  }

  /** Presets, and every parameter at either end of its range with the others at their presets. */
  Stream<Settings> corners() {
    Stream<Settings> ends =
        filter().card().parameters().stream()
            .flatMap(p -> Stream.of(p.decode(0), p.decode(1)).map(v -> one(p, v)));
    return Stream.concat(Stream.of(Settings.NONE), ends);
  }

  private static Settings one(Parameter parameter, Object value) {
    return new Settings(Map.of(parameter.name(), value));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void keepsShapeAndInputAndIsFinite(int[] shape) {
    corners()
        .forEach(
            settings -> {
              Plane image = noise(shape[0], shape[1]);
              double[] before = image.values().clone();
              Plane result = filter().apply(image, settings);
              assertThat(result.height()).isEqualTo(shape[0]);
              assertThat(result.width()).isEqualTo(shape[1]);
              assertThat(result.values()).isNotSameAs(image.values());
              assertThat(image.values()).containsExactly(before);
              assertThat(Arrays.stream(result.values()).allMatch(Double::isFinite)).isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void givesTheSameBitsAgain(int[] shape) {
    Plane image = noise(shape[0], shape[1]);
    corners()
        .forEach(
            settings ->
                assertThat(filter().apply(image, settings))
                    .isEqualTo(filter().apply(image, settings)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void treatsConstantsAsPromised(int[] shape) {
    double[] values = new double[shape[0] * shape[1]];
    Arrays.fill(values, 0.37);
    corners()
        .map(settings -> filter().apply(new Plane(shape[0], shape[1], values), settings))
        .flatMapToDouble(plane -> Arrays.stream(plane.values()))
        .forEach(v -> assertThat(v).isCloseTo(constantBecomes(0.37), within(1e-14)));
  }

  @Test
  void doesSomethingToNoise() {
    Plane image = noise(40, 33);
    assertThat(filter().apply(image, Settings.NONE)).isNotEqualTo(image);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void treatsRowsAsColumns(int[] shape) {
    Plane image = noise(shape[0], shape[1]);
    double[] there = filter().apply(transposed(image), Settings.NONE).values();
    double[] here = transposed(filter().apply(image, Settings.NONE)).values();
    assertThat(there).containsExactly(here, within(1e-12));
  }

  private static Plane transposed(Plane plane) {
    double[] values = new double[plane.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = plane.at(i % plane.height(), i / plane.height());
    }
    return new Plane(plane.width(), plane.height(), values);
  }

  @Test
  void isFoundByNameAndExplained() {
    OperatorCard card = filter().card();
    assertThat(ServiceLoader.load(Filter.class).stream().map(p -> p.get().card().name()))
        .containsOnlyOnce(card.name());
    assertThat(card.name()).matches("[a-z]+(-[a-z]+)*");
    assertThat(card.reference()).matches("own|doi:10\\..+");
    assertThat(card.parameters()).allSatisfy(p -> assertThat(p.name()).matches("[a-z]+(_[a-z]+)*"));
    assertThat(card.parameters())
        .allSatisfy(p -> assertThat(p.decode(p.encode(p.preset()))).isEqualTo(p.preset()));
  }

  /** The image behind every reference number in these tests. */
  static Plane pattern() {
    double[] values = new double[9 * 13];
    for (int y = 0; y < 9; y++) {
      for (int x = 0; x < 13; x++) {
        values[y * 13 + x] = ((7 * y + 11 * x + 3 * x * y) % 17) / 16.0;
      }
    }
    return new Plane(9, 13, values);
  }

  /**
   * Values at (0, 0), (4, 6), (8, 12), (2, 11) and (7, 1), as the reference commands print them.
   */
  static double[] samples(Plane plane) {
    return new double[] {
      plane.at(0, 0), plane.at(4, 6), plane.at(8, 12), plane.at(2, 11), plane.at(7, 1)
    };
  }
}
