package paretoscope.simulator.agent.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class FieldProcessTest {
  private static final double[] X = {2, 10, 18};
  private static final double[] Y = {3, 10, 17};

  private static FieldProcess process() {
    return new FieldProcess(X, Y, new PriorFit(1, 20));
  }

  /** Smooth, with a little noise. */
  private static List<Observed> field(int count) {
    RandomStream random = SeedTree.root(9).child("places").stream();
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              double x = 20 * random.uniform();
              double y = 20 * random.uniform();
              return new Observed(x, y, wave(x, y) + 0.02 * random.gaussian());
            })
        .toList();
  }

  private static double wave(double x, double y) {
    return 5 + Math.sin(x / 4) + Math.cos(y / 5);
  }

  @Test
  void grownStepByStepItIsExactForItsPrior() {
    List<Observed> field = field(80);
    FieldProcess grown = process();
    for (int n = 1; n < 80; n++) {
      grown.posterior(field.subList(0, n));
    }
    Posterior posterior = grown.posterior(field);
    Kriging exact = new Kriging(grown.prior(), X, Y);
    field.forEach(exact::append);
    Posterior wanted = exact.posterior(field.stream().mapToDouble(Observed::value).toArray());
    for (int j = 0; j < X.length; j++) {
      assertThat(posterior.mean(j)).isCloseTo(wanted.mean(j), within(1e-12));
      assertThat(posterior.deviation(j)).isCloseTo(wanted.deviation(j), within(1e-12));
      assertThat(posterior.mean(j)).isCloseTo(wave(X[j], Y[j]), within(0.1));
    }
  }

  @Test
  void beyondTheLimitTheNearestTellNearlyAll() {
    List<Observed> field = field(FieldProcess.MOST_EXACT + 40);
    FieldProcess process = process();
    Posterior exact = process.posterior(field.subList(0, FieldProcess.MOST_EXACT));
    Posterior local = process.posterior(field);
    for (int j = 0; j < X.length; j++) {
      assertThat(local.mean(j)).isCloseTo(exact.mean(j), within(0.05));
      assertThat(local.deviation(j)).isPositive();
    }
  }

  @Test
  void valuesMayChange() {
    List<Observed> field = field(5);
    FieldProcess process = process();
    double before = process.posterior(field).mean(1);
    List<Observed> raised =
        field.stream().map(o -> new Observed(o.xNm(), o.yNm(), o.value() + 3)).toList();
    assertThat(process.posterior(raised).mean(1)).isCloseTo(before + 3, within(1e-9));
  }

  @Test
  void placesMayNotGo() {
    FieldProcess process = process();
    process.posterior(field(5));
    assertThatThrownBy(() -> process.posterior(field(5).subList(1, 5)))
        .hasMessageContaining("observation 0 is no longer at");
    assertThatThrownBy(() -> process.posterior(field(4)))
        .hasMessageContaining("places may only be added");
  }
}
