package paretoscope.simulator.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DoseCurveTest {
  private static DoseCurve curve(long budget, double... electronsAndInformation) {
    List<DoseCurve.Point> points = new ArrayList<>();
    for (int i = 0; i < electronsAndInformation.length; i += 2) {
      points.add(
          new DoseCurve.Point((long) electronsAndInformation[i], electronsAndInformation[i + 1]));
    }
    return new DoseCurve(budget, points);
  }

  @Test
  void nothingLearntIsNoArea() {
    assertThat(curve(100).area()).isZero();
    assertThat(curve(100).best()).isZero();
    assertThat(curve(100, 50, 0).area()).isZero();
    assertThat(curve(100).electronsTo(0.5)).isEmpty();
  }

  @Test
  void oneStepCountsFromItsDoseOn() {
    assertThat(curve(100, 25, 0.8).area()).isEqualTo(0.6);
    assertThat(curve(100, 100, 1).area()).isZero();
    assertThat(curve(100, 0, 1).area()).isEqualTo(1);
  }

  @Test
  void stepsAreRightContinuous() {
    DoseCurve curve = curve(100, 25, 0.8);
    assertThat(curve.at(Math.nextDown(25.0))).isZero();
    assertThat(curve.at(25)).isEqualTo(0.8);
  }

  @Property
  void aSampledCurveIsTheCurveAtEqualSteps(
      @ForAll @Size(max = 20) List<@DoubleRange(min = 0, max = 1) Double> information) {
    List<DoseCurve.Point> points = new ArrayList<>();
    for (int i = 0; i < information.size(); i++) {
      points.add(new DoseCurve.Point(7L * (i / 2), information.get(i)));
    }
    DoseCurve curve = new DoseCurve(100, points);
    double[] values = curve.sampled(50);
    assertThat(values).hasSize(51);
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isEqualTo(curve.at(2.0 * i));
    }
  }

  @Test
  void theLastValueIsHeldToTheEndOfTheBudget() {
    // 0.5 from 10 to 30, 1 from 30 to 100
    assertThat(curve(100, 10, 0.5, 30, 1).area()).isCloseTo(0.8, within(1e-15));
    assertThat(curve(100, 10, 0.5, 30, 1).electronsTo(0.5)).hasValue(10);
    assertThat(curve(100, 10, 0.5, 30, 1).electronsTo(0.8)).hasValue(30);
  }

  @Test
  void whatWasOnceKnownStaysKnown() {
    assertThat(curve(100, 20, 0.6, 40, 0.1).area()).isCloseTo(0.48, within(1e-15));
    assertThat(curve(100, 20, 0.6, 40, 0.1).best()).isEqualTo(0.6);
  }

  /** n equal steps to full information: the area is (n - 1) / 2 n. */
  @Test
  void aStaircaseHasTheAreaOfItsSum() {
    List<DoseCurve.Point> points = new ArrayList<>();
    for (int n = 1; n <= 64; n++) {
      points.add(new DoseCurve.Point(n * 10L, n / 64.0));
    }
    assertThat(new DoseCurve(640, points).area()).isCloseTo(63 / 128.0, within(1e-14));
  }

  @Test
  void aCoarserCadenceKeepsEveryNthPointAndTheLast() {
    DoseCurve fine = curve(100, 10, 0.1, 20, 0.2, 30, 0.3, 40, 0.4, 50, 0.5);
    assertThat(fine.every(2)).isEqualTo(curve(100, 20, 0.2, 40, 0.4, 50, 0.5));
    assertThat(fine.every(1)).isEqualTo(fine);
    assertThat(fine.every(100)).isEqualTo(curve(100, 50, 0.5));
    assertThatThrownBy(() -> fine.every(0)).hasMessageContaining("cadence");
  }

  @Property
  void areaIsTheIntegralOfTheBestSoFar(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(max = 1) Double> values) {
    List<DoseCurve.Point> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      points.add(new DoseCurve.Point(7L * i + 3, values.get(i)));
    }
    DoseCurve curve = new DoseCurve(100, points);
    double sum = DoubleStream.iterate(0, d -> d < 100, d -> d + 1).map(curve::at).sum();
    assertThat(curve.area()).isCloseTo(sum / 100, within(1e-12)).isBetween(0.0, 1.0);
    assertThat(curve.every(3).area()).isLessThanOrEqualTo(curve.area() + 1e-15);
  }

  @Test
  void refusesWhatIsNoCurve() {
    assertThatThrownBy(() -> curve(0)).hasMessageContaining("budget");
    assertThatThrownBy(() -> curve(10, 11, 0.5)).hasMessageContaining("at most the budget");
    assertThatThrownBy(() -> curve(10, 5, 0.5, 4, 0.6)).hasMessageContaining("must not fall");
    assertThatThrownBy(() -> curve(10, 5, Double.NaN)).hasMessageContaining("information");
    assertThatThrownBy(() -> curve(10).electronsTo(0)).hasMessageContaining("(0, 1]");
  }
}
