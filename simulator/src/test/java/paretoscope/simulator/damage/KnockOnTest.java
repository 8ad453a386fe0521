package paretoscope.simulator.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnockOnTest {
  /** Known values: carbon receives 15.8 eV at 80 keV and 43.5 eV or so at 200 keV. */
  @Test
  void carbonReceivesTheKnownEnergies() {
    assertThat(new KnockOn(80).mostTransferEv("C")).isCloseTo(15.8, within(0.05));
    assertThat(new KnockOn(200).mostTransferEv("C")).isCloseTo(43.6, within(0.2));
  }

  /** A static displacement energy of 22 eV in graphene means a threshold of about 109 keV. */
  @Test
  void graphenesThresholdIsTheKnownOne() {
    assertThat(KnockOn.thresholdKeV("C", 22)).isCloseTo(108.8, within(0.5));
    assertThat(KnockOn.thresholdKeV("C", 21.14)).isCloseTo(104.9, within(0.5));
  }

  /** The differential cross-section in the angle, summed numerically: another route. */
  private static double summed(double beamKeV, int z, double mostEv, double leastEv) {
    double gamma = 1 + beamKeV / 510.99895;
    double beta2 = 1 - 1 / (gamma * gamma);
    double beta = Math.sqrt(beta2);
    double radiusAngstrom = 2.8179403262e-5;
    double front = Math.pow(z * radiusAngstrom / 2, 2) * (1 - beta2) / (beta2 * beta2);
    int steps = 200_000;
    double low = 2 * Math.asin(Math.sqrt(leastEv / mostEv));
    double step = (Math.PI - low) / steps;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double theta = low + (i + 0.5) * step;
      double s = Math.sin(theta / 2);
      double mott = 1 - beta2 * s * s + Math.PI * z / 137.035999 * beta * s * (1 - s);
      sum += front / Math.pow(s, 4) * mott * 2 * Math.PI * Math.sin(theta) * step;
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({"C,6,200,21.14", "C,6,120,16", "O,8,200,13", "N,7,200,17", "Si,14,300,12.5"})
  void theClosedFormIsTheSumOverAngles(String element, int z, double keV, double leastEv) {
    KnockOn beam = new KnockOn(keV);
    assertThat(beam.crossSectionSquareAngstrom(element, leastEv))
        .isCloseTo(summed(keV, z, beam.mostTransferEv(element), leastEv), withPercentage(0.01));
  }

  @Test
  void heavyAtomsAreSafeAt200KeV() {
    KnockOn beam = new KnockOn(200);
    assertThat(beam.crossSectionSquareAngstrom("Pt", 9.7)).isZero();
    assertThat(beam.crossSectionSquareAngstrom("Sr", 10)).isZero();
    assertThat(beam.crossSectionSquareAngstrom("O", 10)).isPositive();
    // nothing below the threshold, something just above it
    assertThat(new KnockOn(104).crossSectionSquareAngstrom("C", 21.14)).isZero();
    assertThat(new KnockOn(106).crossSectionSquareAngstrom("C", 21.14)).isPositive();
  }

  @Property
  void firmerAtomsAreHitLess(
      @ForAll @DoubleRange(min = 1, max = 40) double ev,
      @ForAll @DoubleRange(min = 60, max = 1000) double keV) {
    KnockOn beam = new KnockOn(keV);
    assertThat(beam.crossSectionSquareAngstrom("O", ev + 0.5))
        .isLessThanOrEqualTo(beam.crossSectionSquareAngstrom("O", ev));
    assertThat(KnockOn.thresholdKeV("O", beam.mostTransferEv("O")))
        .isCloseTo(keV, withPercentage(0.001));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> new KnockOn(200).mostTransferEv("Tl"))
        .hasMessageContaining("did you mean");
    assertThatThrownBy(() -> new KnockOn(200).crossSectionSquareAngstrom("O", 0))
        .hasMessageContaining("displacement energy of O");
    assertThatThrownBy(() -> Hardness.of("SrTiO3", "Pb")).hasMessageContaining("Pb in SrTiO3");
  }
}
