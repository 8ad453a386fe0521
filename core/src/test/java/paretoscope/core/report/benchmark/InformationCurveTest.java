package paretoscope.core.report.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class InformationCurveTest {
  @Provide
  Arbitrary<double[]> values() {
    // few different ones, so that many stay as they are
    return Arbitraries.of(0.0, -0.0, 0.25, 1 / 3.0, 1.0, Double.NaN)
        .array(double[].class)
        .ofMinSize(1)
        .ofMaxSize(150);
  }

  @Property
  void everyValueIsKept(@ForAll("values") double[] values) {
    InformationCurve curve = InformationCurve.of(values);
    assertThat(curve.points()).isEqualTo(values.length);
    for (int i = 0; i < values.length; i++) {
      assertThat(Double.doubleToRawLongBits(curve.at(i)))
          .isEqualTo(Double.doubleToRawLongBits(values[i]));
    }
    assertThat(curve)
        .isEqualTo(InformationCurve.of(values.clone()))
        .hasSameHashCodeAs(InformationCurve.of(values.clone()));
  }

  @Test
  void curvesThatDifferAreNotEqual() {
    assertThat(InformationCurve.of(0, 0.5, 0.5))
        .isNotEqualTo(InformationCurve.of(0, 0.5))
        .isNotEqualTo(InformationCurve.of(0, 0, 0.5))
        .hasToString("3 points from 0.0 to 0.5");
  }

  @Test
  void whatIsNoCurveIsRefused() {
    assertThatThrownBy(InformationCurve::of).isInstanceOf(IllegalArgumentException.class);
    InformationCurve curve = InformationCurve.of(0, 1);
    assertThatThrownBy(() -> curve.at(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> curve.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
