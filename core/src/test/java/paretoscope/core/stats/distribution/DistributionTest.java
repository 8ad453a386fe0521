package paretoscope.core.stats.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;
import paretoscope.core.stats.Golden;

class DistributionTest {
  private static void close(double ours, JsonNode theirs, double relative) {
    assertThat(Golden.close(ours, theirs.asDouble(), relative))
        .as("%s and %s", ours, theirs)
        .isTrue();
  }

  @Test
  void goldenNumbers() {
    JsonNode golden = Golden.of("distributions");
    for (JsonNode row : golden.get("norm_cdf")) {
      close(Normal.lower(row.get(0).asDouble()), row.get(1), 1e-12);
      close(Normal.upper(row.get(0).asDouble()), row.get(2), 1e-12);
    }
    for (JsonNode row : golden.get("norm_ppf")) {
      // what 1 - 0.999999 loses is lost before
      close(Normal.quantile(row.get(0).asDouble()), row.get(1), 1e-11);
    }
    for (JsonNode row : golden.get("t_sf")) {
      close(StudentT.upper(row.get(0).asDouble(), row.get(1).asDouble()), row.get(2), 1e-11);
    }
    for (JsonNode row : golden.get("t_ppf")) {
      // scipy 1.10.1's own error: newer ones give ours, 3.0776835371752536 = tan(0.4 pi) for the
      // first
      close(StudentT.quantile(row.get(0).asDouble(), row.get(1).asDouble()), row.get(2), 3e-9);
    }
    for (JsonNode row : golden.get("chi2_sf")) {
      close(ChiSquared.upper(row.get(0).asDouble(), row.get(1).asDouble()), row.get(2), 1e-11);
    }
  }

  /** Why quantiles are ours: Hipparchus 4.0.3 searches to 1e-9, and forgets what is near 1. */
  @Test
  void quantilesOfTheLibraryAreLessExact() {
    double normal = new NormalDistribution().inverseCumulativeProbability(1e-12);
    assertThat(Math.abs(normal + 7.034483825301131)).isGreaterThan(1e-9);
    assertThat(Normal.quantile(1e-12)).isCloseTo(-7.034483825301131, within(1e-13));
    double t = new TDistribution(1).inverseCumulativeProbability(0.995);
    assertThat(t).isCloseTo(63.65674116287399, within(1e-6));
    assertThat(StudentT.quantile(0.995, 1)).isCloseTo(63.65674116287399, within(1e-11));
  }

  @Test
  void endsOfTheNormalDistribution() {
    assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Normal.quantile(0.5)).isZero();
    assertThat(StudentT.quantile(0.5, 3)).isZero();
    assertThat(StudentT.quantile(0.9, 3)).isCloseTo(1.63774435369621, within(1e-13));
    assertThat(StudentT.quantile(0.9, 1))
        .isCloseTo(StrictMath.tan(0.4 * StrictMath.PI), within(1e-13));
    assertThat(StudentT.upper(Double.NEGATIVE_INFINITY, 2)).isEqualTo(1);
    assertThat(ChiSquared.upper(0, 3)).isEqualTo(1);
  }

  /** scipy.stats.studentized_range with infinitely many degrees of freedom. */
  @Test
  void studentisedRange() {
    // two numbers: their difference has the deviation sqrt 2
    assertThat(StudentisedRange.lower(2, 2))
        .isCloseTo(1 - 2 * Normal.upper(Math.sqrt(2)), within(1e-10));
    assertThat(1 - StudentisedRange.lower(3.5, 5)).isCloseTo(0.09633846396542678, within(1e-10));
    assertThat(1 - StudentisedRange.lower(3.5, 33)).isCloseTo(0.836325278897323, within(1e-10));
    assertThat(StudentisedRange.critical(0.05, 33)).isCloseTo(5.367193175047121, within(1e-8));
    assertThat(StudentisedRange.lower(0, 5)).isZero();
    assertThat(StudentisedRange.lower(60, 5)).isCloseTo(1, within(1e-12));
  }

  /** scipy.stats.nct.sf */
  @Test
  void noncentralT() {
    assertThat(new NoncentralT(10).upper(2, 0)).isCloseTo(StudentT.upper(2, 10), within(1e-9));
    assertThat(new NoncentralT(10).upper(2, 3)).isCloseTo(0.8315141614119566, within(1e-7));
    assertThat(new NoncentralT(2).upper(-1, 0.5)).isCloseTo(0.896721428020308, within(1e-7));
    assertThat(new NoncentralT(1).upper(12, 2)).isCloseTo(0.1324787633591744, within(1e-6));
  }
}
