package paretoscope.simulator.agent.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class KrigingTest {
  private static List<Observed> observations(int count) {
    RandomStream random = SeedTree.root(5).child("observations").stream();
    return IntStream.range(0, count)
        .mapToObj(i -> new Observed(20 * random.uniform(), 20 * random.uniform(), random.uniform()))
        .toList();
  }

  private static double[] values(List<Observed> observed) {
    return observed.stream().mapToDouble(Observed::value).toArray();
  }

  /** The textbook's formulas with the inverse of the whole matrix, all at once. */
  private static final class Dense {
    final RealMatrix inverse;
    final double logDeterminant;
    final double mean;
    final double variance;
    final Prior prior;
    final List<Observed> observed;
    final RealVector centred;

    Dense(Prior prior, List<Observed> observed) {
      int n = observed.size();
      this.prior = prior;
      this.observed = observed;
      RealMatrix matrix = new Array2DRowRealMatrix(n, n);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          matrix.setEntry(i, j, matern(i, observed.get(j)) + (i == j ? prior.noiseRatio() : 0));
        }
      }
      LUDecomposition lu = new LUDecomposition(matrix);
      inverse = lu.getSolver().getInverse();
      logDeterminant = Math.log(lu.getDeterminant());
      RealVector ones = new ArrayRealVector(n, 1.0);
      RealVector y = new ArrayRealVector(values(observed));
      mean = inverse.operate(y).dotProduct(ones) / inverse.operate(ones).dotProduct(ones);
      centred = y.mapSubtract(mean);
      variance = inverse.operate(centred).dotProduct(centred) / n;
    }

    double matern(int i, Observed to) {
      Observed from = observed.get(i);
      double r = Math.hypot(from.xNm() - to.xNm(), from.yNm() - to.yNm()) / prior.lengthNm();
      return (1 + Math.sqrt(5) * r + 5 * r * r / 3) * Math.exp(-Math.sqrt(5) * r);
    }

    RealVector towards(Observed target) {
      return new ArrayRealVector(
          IntStream.range(0, observed.size()).mapToDouble(i -> matern(i, target)).toArray());
    }

    double meanAt(Observed target) {
      return mean + inverse.operate(centred).dotProduct(towards(target));
    }

    double deviationAt(Observed target) {
      RealVector k = towards(target);
      RealVector ones = new ArrayRealVector(observed.size(), 1.0);
      double unsure = 1 - inverse.operate(k).dotProduct(ones);
      double share =
          1
              - inverse.operate(k).dotProduct(k)
              + unsure * unsure / inverse.operate(ones).dotProduct(ones);
      return Math.sqrt(variance * share);
    }

    double logLikelihood() {
      int n = observed.size();
      return -0.5 * inverse.operate(centred).dotProduct(centred) / variance
          - 0.5 * (logDeterminant + n * Math.log(variance))
          - 0.5 * n * Math.log(2 * Math.PI);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 3, 0.1", "2, 3, 0.1", "17, 0.5, 1", "60, 8, 0.01", "60, 2, 0.3"})
  void appendingOneByOneIsTheDenseSolution(int count, double lengthNm, double noise) {
    Prior prior = new Prior(lengthNm, noise);
    List<Observed> observed = observations(count);
    double[] x = {0, 5, 13.7, 40};
    double[] y = {0, 6, 2.2, 50};
    Kriging kriging = new Kriging(prior, x, y);
    observed.forEach(kriging::append);
    Dense dense = new Dense(prior, observed);
    Posterior posterior = kriging.posterior(values(observed));
    for (int j = 0; j < x.length; j++) {
      Observed target = new Observed(x[j], y[j], 0);
      assertThat(posterior.mean(j)).isCloseTo(dense.meanAt(target), within(1e-9));
      if (count > 1) {
        assertThat(posterior.deviation(j)).isCloseTo(dense.deviationAt(target), within(1e-9));
      }
    }
    if (count > 1) {
      assertThat(kriging.logLikelihood(values(observed)))
          .isCloseTo(dense.logLikelihood(), within(1e-8));
    }
  }

  @Test
  void farFromAllObservationsOnlyTheMeanIsKnown() {
    Kriging kriging = new Kriging(new Prior(1, 0.25), new double[] {1000}, new double[] {0});
    double[] values = {1, 2, 6};
    for (int i = 0; i < 3; i++) {
      kriging.append(new Observed(100 * i, 0, 0));
    }
    Posterior posterior = kriging.posterior(values);
    // independent observations: their mean, and the field's variance plus that of the mean
    double variance = (4 + 1 + 9) / 1.25 / 3;
    assertThat(posterior.mean(0)).isCloseTo(3, within(1e-12));
    assertThat(posterior.deviation(0))
        .isCloseTo(Math.sqrt(variance * (1 + 1.25 / 3)), within(1e-12));
  }

  @Test
  void withHardlyAnyNoiseObservationsAreMet() {
    List<Observed> observed = observations(20);
    double[] x = observed.stream().mapToDouble(Observed::xNm).toArray();
    double[] y = observed.stream().mapToDouble(Observed::yNm).toArray();
    Kriging kriging = new Kriging(new Prior(4, 1e-6), x, y);
    observed.forEach(kriging::append);
    Posterior posterior = kriging.posterior(values(observed));
    for (int i = 0; i < x.length; i++) {
      assertThat(posterior.mean(i)).isCloseTo(observed.get(i).value(), within(1e-2));
    }
    Kriging between = new Kriging(new Prior(4, 1e-6), new double[] {60}, new double[] {60});
    observed.forEach(between::append);
    assertThat(posterior.deviation(3))
        .isLessThan(0.01 * between.posterior(values(observed)).deviation(0));
  }

  @Test
  void equalValuesLeaveNothingCertain() {
    Kriging kriging = new Kriging(new Prior(4, 0.1), new double[] {0, 30}, new double[] {0, 30});
    IntStream.range(0, 5).forEach(i -> kriging.append(new Observed(i, 0, 0)));
    Posterior posterior = kriging.posterior(new double[5]);
    assertThat(posterior.mean(1)).isZero();
    assertThat(posterior.deviation(1)).isGreaterThan(posterior.deviation(0)).isPositive();
  }

  @Test
  void aPlaceMayBeObservedTwice() {
    Kriging kriging = new Kriging(new Prior(4, 0.1), new double[] {1}, new double[] {1});
    kriging.append(new Observed(1, 1, 0));
    kriging.append(new Observed(1, 1, 0));
    assertThat(kriging.posterior(2, 4).mean(0)).isCloseTo(3, within(1e-12));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> new Prior(0, 0.1)).hasMessageContaining("length");
    assertThatThrownBy(() -> new Prior(1, 0)).hasMessageContaining("noise ratio");
    assertThatThrownBy(() -> new Observed(1, Double.NaN, 0)).hasMessageContaining("finite");
    Kriging kriging = new Kriging(new Prior(1, 1), new double[1], new double[1]);
    assertThatThrownBy(kriging::posterior).hasMessageContaining("at least one");
    kriging.append(new Observed(0, 0, 0));
    assertThatThrownBy(() -> kriging.posterior(1, 2)).hasMessageContaining("(2)");
    assertThatThrownBy(() -> new Kriging(new Prior(1, 1), new double[1], new double[2]))
        .hasMessageContaining("must pair");
    assertThat(kriging.size()).isEqualTo(1);
  }
}
