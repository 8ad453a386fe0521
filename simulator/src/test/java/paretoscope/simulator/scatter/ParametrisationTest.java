package paretoscope.simulator.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametrisationTest {
  @Test
  void bothTablesHoldTheSameElements() {
    assertThat(Parametrisation.LOBATO.elements())
        .isEqualTo(Parametrisation.KIRKLAND.elements())
        .hasSize(27)
        .contains("Sr", "Ti", "O", "Ba", "Si", "Ge", "Ga", "N", "Pt", "C");
    assertThat(Parametrisation.LOBATO.atomicNumber("Pt")).isEqualTo(78);
  }

  /** The projected potential is the potential's integral along the beam. */
  @ParameterizedTest
  @ValueSource(strings = {"lobato", "kirkland"})
  void projectionIsTheIntegralAlongTheBeam(Parametrisation table) {
    for (String element : table.elements()) {
      AtomicPotential potential = table.potential(element);
      double sum = 0;
      double step = 0.002;
      for (double z = step / 2; z < 12; z += step) {
        sum += 2 * step * potential.potentialVolt(Math.hypot(0.3, z));
      }
      assertThat(sum)
          .as(element)
          .isCloseTo(potential.projectedVoltAngstrom(0.3), withPercentage(0.01));
    }
  }

  /** Rutherford scattering: at high frequency f tends to Z / (2 pi² a0 q²). */
  @ParameterizedTest
  @ValueSource(strings = {"lobato", "kirkland"})
  void fallsAsRutherfordsLawDemands(Parametrisation table) {
    double bohrAngstrom = 0.529177210903;
    for (String element : table.elements()) {
      double q = 6;
      double bare = table.atomicNumber(element) / (2 * Math.PI * Math.PI * bohrAngstrom * q * q);
      assertThat(table.potential(element).scatteringFactorAngstrom(q) / bare)
          .as(element)
          .isBetween(0.85, 1.02);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,0.1,2.4270690247020164",
    "0,1,0.42102443824070834",
    "0,10,1.7780062316167652e-05",
    "1,0.1,9.853844780870606",
    "1,1,0.6019072301972346",
    "1,10,1.8648773453825586e-05"
  })
  void besselFunctionsHaveTheirTabulatedValues(int order, double x, double expected) {
    assertThat(ModifiedBessel.k(order, x)).isCloseTo(expected, withPercentage(1e-10));
  }

  @Test
  void farAwayThereIsNothing() {
    assertThat(Parametrisation.LOBATO.potential("Au").projectedVoltAngstrom(200))
        .isCloseTo(0, offset(1e-12));
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatThrownBy(() -> Parametrisation.LOBATO.potential("Xx"))
        .hasMessageContaining("element (Xx)")
        .hasMessageContaining("Sr");
    assertThatThrownBy(() -> Parametrisation.named("Kirkland"))
        .hasMessageContaining("lobato or kirkland");
    assertThatThrownBy(() -> new ElectronBeam(0)).hasMessageContaining("beam energy [keV] (0.0)");
    assertThatThrownBy(() -> ModifiedBessel.k(0, 0)).hasMessageContaining("x = 0.0");
  }

  @Test
  void anglesAndFrequenciesAreInverse() {
    ElectronBeam beam = new ElectronBeam(200);
    assertThat(beam.angleMrad(beam.perAngstrom(21))).isCloseTo(21, withPercentage(1e-10));
    assertThat(beam.perAngstrom(21)).isCloseTo(0.021 / 0.02507934, withPercentage(1e-4));
  }
}
