package paretoscope.simulator.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.testing.NumpyArchive;
import paretoscope.testing.SharedData;

/** Beam and potentials against abTEM 1.0.9, relative error at most 1e-4. */
class PotentialGoldenTest {
  private static final double PERCENT = 0.01;

  private static NumpyArchive golden() {
    return new NumpyArchive(SharedData.require("golden/stem/intermediates.npz"));
  }

  @Test
  void theBeamHasTheReferencesWavelengthAndInteraction() throws IOException {
    ElectronBeam beam = new ElectronBeam(200);
    assertThat(beam.wavelengthAngstrom())
        .isCloseTo(golden().read("wavelength_A")[0], withPercentage(PERCENT));
    assertThat(beam.interactionRadPerVoltAngstrom())
        .isCloseTo(golden().read("sigma_rad_per_VA")[0], withPercentage(PERCENT));
  }

  @ParameterizedTest
  @CsvSource({
    "lobato,C",
    "lobato,O",
    "lobato,Ti",
    "lobato,Sr",
    "lobato,Ba",
    "lobato,Pb",
    "lobato,Si",
    "lobato,Au",
    "lobato,W",
    "lobato,Se",
    "lobato,Mo",
    "lobato,S",
    "kirkland,C",
    "kirkland,O",
    "kirkland,Ti",
    "kirkland,Sr",
    "kirkland,Ba",
    "kirkland,Pb",
    "kirkland,Si",
    "kirkland,Au",
    "kirkland,W",
    "kirkland,Se",
    "kirkland,Mo",
    "kirkland,S"
  })
  void atomsScatterAsInTheReference(Parametrisation table, String element) throws IOException {
    AtomicPotential potential = table.potential(element);
    String name = table.name() + "_" + element + "_";
    agree("k_invA", name + "scattering_factor_A", potential::scatteringFactorAngstrom);
    agree("r_A", name + "potential_V", potential::potentialVolt);
    agree("r_A", name + "projected_potential_VA", potential::projectedVoltAngstrom);
  }

  private static void agree(String places, String name, DoubleUnaryOperator ours)
      throws IOException {
    double[] x = golden().read(places);
    double[] expected = golden().read(name);
    for (int i = 0; i < x.length; i++) {
      assertThat(ours.applyAsDouble(x[i]))
          .as(name + " at " + x[i])
          .isCloseTo(expected[i], withPercentage(PERCENT));
    }
  }
}
