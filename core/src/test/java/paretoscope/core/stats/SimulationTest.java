package paretoscope.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.hypothesis.Alternative;
import paretoscope.core.stats.hypothesis.Equivalence;
import paretoscope.core.stats.hypothesis.Friedman;
import paretoscope.core.stats.hypothesis.Kruskal;
import paretoscope.core.stats.hypothesis.MannWhitney;
import paretoscope.core.stats.hypothesis.Multiplicity;
import paretoscope.core.stats.hypothesis.NullMethod;
import paretoscope.core.stats.hypothesis.PairedPower;
import paretoscope.core.stats.hypothesis.ShapiroWilk;
import paretoscope.core.stats.hypothesis.TTest;
import paretoscope.core.stats.hypothesis.Wilcoxon;
import paretoscope.core.stats.resample.BiasRank;
import paretoscope.core.stats.resample.Bootstrap;
import paretoscope.core.stats.resample.Interval;
import paretoscope.core.stats.resample.Resamples;

/**
 * Simulated data sets, of which the truth is known: intervals hold it as often as they say, and
 * tests raise false alarms as often as they say.
 */
class SimulationTest {
  private static final int SETS = 2000;
  private static final double ALPHA = 0.05;

  private static double[] normal(RandomStream random, int n, double mean, double deviation) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> mean + deviation * random.gaussian());
    return values;
  }

  private static double[] exponential(RandomStream random, int n) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> -StrictMath.log(1 - random.uniform()));
    return values;
  }

  @Test
  void bootstrapIntervalsOfMeansOfFiftyNormalNumbers() {
    SeedTree seeds = SeedTree.root(1);
    int percentile = 0;
    int bca = 0;
    int below = 0;
    for (int i = 0; i < SETS; i++) {
      double[] sample = normal(seeds.child("data").child(i).stream(), 50, 3, 2);
      Resamples means = Bootstrap.simple(sample, Sample::mean, 999, seeds.child(i));
      percentile += means.percentile(0.95).contains(3) ? 1 : 0;
      bca += means.bca(0.95, BiasRank.MIDDLE).contains(3) ? 1 : 0;
      below += means.bca(0.95, BiasRank.BELOW).contains(3) ? 1 : 0;
    }
    covers(percentile);
    covers(bca);
    covers(below);
  }

  @Test
  void bootstrapIntervalsOfMeansOfExponentialNumbers() {
    SeedTree seeds = SeedTree.root(2);
    int bca = 0;
    for (int i = 0; i < SETS; i++) {
      double[] sample = exponential(seeds.child("data").child(i).stream(), 150);
      Resamples means = Bootstrap.simple(sample, Sample::mean, 999, seeds.child(i));
      bca += means.bca(0.95, BiasRank.MIDDLE).contains(1) ? 1 : 0;
    }
    covers(bca);
  }

  @Test
  void intervalsOfTTests() {
    RandomStream random = SeedTree.root(3).stream();
    int paired = 0;
    int welch = 0;
    for (int i = 0; i < SETS; i++) {
      Interval one = TTest.paired(normal(random, 6, 1, 2)).interval(0.95);
      paired += one.contains(1) ? 1 : 0;
      Interval two =
          TTest.independent(normal(random, 12, 1, 1), normal(random, 9, 3, 3), false)
              .interval(0.95);
      welch += two.contains(-2) ? 1 : 0;
    }
    covers(paired);
    covers(welch);
  }

  private static void covers(int held) {
    assertThat(held / (double) SETS).isBetween(0.935, 0.965);
  }

  @TestFactory
  List<DynamicTest> falseAlarms() {
    int sets = 4000;
    return List.of(
        alarms("signed ranks, exact, 15 pairs", sets, 0.035, random -> wilcoxon(random, 15)),
        alarms("signed ranks, normal, 80 pairs", sets, 0.04, random -> wilcoxon(random, 80)),
        alarms(
            "signed ranks with ties and zeros",
            sets,
            0.025,
            random -> {
              double[] d = new double[20];
              Arrays.setAll(d, i -> random.below(7) - 3);
              return Wilcoxon.of(d, Wilcoxon.Question.DEFAULT).p();
            }),
        alarms("rank sums, exact", sets, 0.035, random -> mannWhitney(random, 7, 9)),
        alarms("rank sums, normal", sets, 0.04, random -> mannWhitney(random, 25, 30)),
        alarms(
            "paired t",
            sets,
            0.04,
            random -> TTest.paired(normal(random, 8, 0, 1)).p(Alternative.TWO_SIDED)),
        alarms(
            "Welch's t",
            sets,
            0.04,
            random ->
                TTest.independent(normal(random, 10, 0, 1), normal(random, 15, 0, 4), false)
                    .p(Alternative.TWO_SIDED)),
        alarms(
            "Kruskal",
            sets,
            0.035,
            random ->
                Kruskal.of(
                        new double[][] {
                          exponential(random, 20), exponential(random, 20), exponential(random, 20)
                        })
                    .p()),
        alarms(
            "Friedman",
            sets,
            0.03,
            random -> {
              double[][] blocks = new double[15][];
              Arrays.setAll(blocks, b -> exponential(random, 5));
              return Friedman.of(blocks).p();
            }),
        alarms("normality", sets, 0.04, random -> ShapiroWilk.of(normal(random, 20, 5, 3)).p()),
        alarms(
            "equivalence at the margin",
            sets,
            0.04,
            random -> Equivalence.within(TTest.paired(normal(random, 30, 1, 1)), 1).p()),
        alarms(
            "least of twelve by Holm",
            sets,
            0.035,
            random -> {
              double[] p = new double[12];
              Arrays.setAll(p, i -> TTest.paired(normal(random, 6, 0, 1)).p(Alternative.TWO_SIDED));
              return Arrays.stream(Multiplicity.HOLM.adjust(p)).min().orElseThrow();
            }));
  }

  private static double wilcoxon(RandomStream random, int n) {
    return Wilcoxon.of(normal(random, n, 0, 1), Wilcoxon.Question.DEFAULT).p();
  }

  private static double mannWhitney(RandomStream random, int n, int m) {
    return MannWhitney.of(
            exponential(random, n),
            exponential(random, m),
            Alternative.TWO_SIDED,
            NullMethod.AUTO,
            false)
        .p();
  }

  /**
   * At most alpha, but for 3.5 standard errors of the simulation; tests on few values alarm less.
   */
  private static DynamicTest alarms(
      String name, int sets, double least, ToDoubleFunction<RandomStream> p) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          RandomStream random = SeedTree.root(7).child(name).stream();
          int alarms = 0;
          for (int i = 0; i < sets; i++) {
            alarms += p.applyAsDouble(random) <= ALPHA ? 1 : 0;
          }
          assertThat(alarms / (double) sets)
              .isBetween(least, ALPHA + 3.5 * Math.sqrt(ALPHA * (1 - ALPHA) / sets));
        });
  }

  @Test
  void minimalDifferencesAreFoundAsOftenAsAskedFor() {
    RandomStream random = SeedTree.root(8).stream();
    for (int pairs : new int[] {5, 15, 150}) {
      double difference = new PairedPower(pairs, ALPHA).minimalDifference(0.8);
      int found = 0;
      for (int i = 0; i < SETS; i++) {
        TTest test = TTest.paired(normal(random, pairs, difference * 3, 3));
        found += test.p(Alternative.TWO_SIDED) <= ALPHA ? 1 : 0;
      }
      assertThat(found / (double) SETS).isCloseTo(0.8, within(0.03));
      assertThat(new PairedPower(pairs, ALPHA).power(difference)).isCloseTo(0.8, within(1e-6));
    }
    assertThat(new PairedPower(15, ALPHA).power(0)).isCloseTo(ALPHA, within(1e-6));
  }
}
