package paretoscope.simulator.agent.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class PriorFitTest {
  private static final PriorFit FIT = new PriorFit(1, 20);

  /** Draws from a Gaussian process on 8 x 8 places, one conditioned on the ones before. */
  private static List<Observed> drawn(double lengthNm, double noise, long seed) {
    RandomStream random = SeedTree.root(seed).child("field").stream();
    List<Observed> field = new ArrayList<>();
    Cholesky factor = new Cholesky();
    List<Double> white = new ArrayList<>();
    Prior prior = new Prior(lengthNm, noise);
    for (int i = 0; i < 64; i++) {
      double x = 2.5 * (i % 8);
      int down = i / 8;
      double y = 2.5 * down;
      double[] row = new double[i + 1];
      for (int j = 0; j < i; j++) {
        row[j] = prior.correlation(field.get(j).distanceNm(x, y));
      }
      row[i] = 1 + noise;
      double[] left = factor.append(row);
      white.add(random.gaussian());
      double value = 0;
      for (int j = 0; j <= i; j++) {
        value += left[j] * white.get(j);
      }
      field.add(new Observed(x, y, 7 + 3 * value));
    }
    return field;
  }

  private static double logLikelihood(Prior prior, List<Observed> observed) {
    Kriging kriging = new Kriging(prior, new double[0], new double[0]);
    observed.forEach(kriging::append);
    return kriging.logLikelihood(observed.stream().mapToDouble(Observed::value).toArray());
  }

  @Test
  void findsTheLengthThatAFieldWasDrawnWith() {
    double shorter = 0;
    double longer = 0;
    for (int seed = 0; seed < 8; seed++) {
      shorter += Math.log(FIT.of(drawn(2.5, 0.05, seed)).lengthNm()) / 8;
      longer += Math.log(FIT.of(drawn(8, 0.05, seed)).lengthNm()) / 8;
    }
    assertThat(Math.exp(shorter)).isBetween(1.7, 3.6);
    assertThat(Math.exp(longer)).isBetween(5.5, 11.5);
  }

  @Test
  void noLengthNearbyIsLikelier() {
    for (int seed = 0; seed < 5; seed++) {
      List<Observed> field = drawn(5, 0.05, seed);
      Prior best = FIT.of(field);
      double most = logLikelihood(best, field);
      if (best.lengthNm() > 1.1 && best.lengthNm() < 18) {
        for (double factor : new double[] {0.8, 0.95, 1.05, 1.25}) {
          Prior other = new Prior(best.lengthNm() * factor, best.noiseRatio());
          assertThat(logLikelihood(other, field)).isLessThanOrEqualTo(most + 1e-2);
        }
      }
    }
  }

  @Test
  void noiseAloneHasNoLength() {
    RandomStream random = SeedTree.root(1).child("noise").stream();
    List<Observed> noise =
        drawn(5, 0.05, 0).stream()
            .map(o -> new Observed(o.xNm(), o.yNm(), random.gaussian()))
            .toList();
    Prior prior = FIT.of(noise);
    // either way neighbours tell nothing: correlation over a tile's stride, diluted by noise
    assertThat(prior.correlation(2.5) / (1 + prior.noiseRatio())).isLessThan(0.3);
  }

  @Test
  void manyObservationsAreThinned() {
    List<Observed> field = drawn(5, 0.05, 3);
    List<Observed> twice = new ArrayList<>();
    field.forEach(one -> twice.addAll(List.of(one, new Observed(90, 90, 1e6))));
    assertThat(FIT.of(twice)).isEqualTo(FIT.of(field));
  }

  @Test
  void refusesBoundsThatDoNotAscend() {
    assertThatThrownBy(() -> new PriorFit(3, 3)).hasMessageContaining("longest length");
    assertThatThrownBy(() -> FIT.of(List.of())).hasMessageContaining("observations");
  }
}
