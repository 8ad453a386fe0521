package paretoscope.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcquisitionTest {
  @ParameterizedTest
  @CsvSource({"1, 0.5, 0.8", "0, 1, 2", "3, 0.2, 2.9", "0, 2, 0"})
  void expectedImprovementIsThatOfTheNormalDistribution(
      double mean, double deviation, double best) {
    // the integral of max(0, value - best) over the density, by the midpoint rule
    double sum = 0;
    double step = 1e-3;
    for (double z = -8 + step / 2; z < 8; z += step) {
      double gain = Math.max(0, mean + deviation * z - best);
      sum += gain * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * step;
    }
    Outlook outlook = new Outlook(mean, deviation, 0, best);
    assertThat(Acquisition.expectedImprovement(outlook, 7)).isCloseTo(sum, within(1e-6));
  }

  @Test
  void whatIsCertainImprovesByWhatItIsBetter() {
    assertThat(Acquisition.expectedImprovement(new Outlook(3, 0, 0, 2), 1)).isEqualTo(1);
    assertThat(Acquisition.expectedImprovement(new Outlook(1, 0, 0, 2), 1)).isZero();
  }

  @Test
  void betaDrawsToWhereLittleIsKnown() {
    Outlook known = new Outlook(2, 0.1, 0.3, 2);
    Outlook unknown = new Outlook(1, 1, 0, 2);
    assertThat(Acquisition.upperBound(unknown, 3)).isEqualTo(4);
    assertThat(Acquisition.upperBound(unknown, 0.5)).isLessThan(Acquisition.upperBound(known, 0.5));
    assertThat(Acquisition.mean(known, 3)).isEqualTo(Acquisition.upperBound(known, 0));
    assertThat(Acquisition.uncertainty(known, 3)).isCloseTo(0.4, within(1e-12));
  }
}
