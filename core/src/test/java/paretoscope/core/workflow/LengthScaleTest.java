package paretoscope.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.Settings;

class LengthScaleTest {
  private static final List<Parameter> PARAMETERS =
      List.of(
          RealParameter.of("sigma", "px", "a length", 0.5, 4, 1.0),
          RealParameter.of("threshold", "1", "no length", 0, 1, 0.25),
          new IntegerParameter("radius", "px", "a whole length", 2, 20, Scale.LINEAR, 8),
          RealParameter.of("tile", "px in any image", "a length of the machine", 64, 4096, 512.0),
          new IntegerParameter("area", "px²", "an area", 0, 500, Scale.LINEAR, 0));

  private static Plane plane(int height, int width) {
    return new Plane(height, width, new double[height * width]);
  }

  @Test
  void lengthsGrowWithTheLongerSideAndAreasWithItsSquare() {
    Settings given = new Settings(Map.of("sigma", 0.75, "area", 10, "threshold", 0.5));
    Settings scaled = new LengthScale(64).of(PARAMETERS, given, plane(100, 160));
    assertThat(scaled.values())
        .containsOnly(
            Map.entry("sigma", 0.75 * 2.5),
            Map.entry("area", 63),
            Map.entry("threshold", 0.5),
            Map.entry("radius", 20));
  }

  @Test
  void wholeLengthsStayAboveZero() {
    Settings given = new Settings(Map.of("radius", 2, "area", 0));
    Settings scaled = new LengthScale(64).of(PARAMETERS, given, plane(8, 8));
    assertThat(scaled.integer("radius")).isEqualTo(1);
    assertThat(scaled.integer("area")).isZero();
  }

  @Test
  void nothingChangesInTheReferenceImageOrWithoutOne() {
    Settings given = new Settings(Map.of("sigma", 0.75));
    assertThat(new LengthScale(64).of(PARAMETERS, given, plane(64, 12))).isSameAs(given);
    assertThat(LengthScale.PIXELS.of(PARAMETERS, given, plane(100, 160))).isSameAs(given);
  }

  @Test
  void aSideIsAboveZero() {
    assertThatThrownBy(() -> new LengthScale(0)).hasMessageContaining("reference side [px]");
  }
}
