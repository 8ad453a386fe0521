package paretoscope.bench.navigate;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.agent.gp.FieldProcess;
import paretoscope.simulator.agent.gp.Observed;
import paretoscope.simulator.agent.gp.Posterior;
import paretoscope.simulator.agent.gp.PriorFit;

/**
 * Processor time of one step of gp-ucb over 64 tiles, after so many observations: one observation
 * more, mean and deviation everywhere, the greatest bound. Arguments: rounds.
 */
public final class FieldSteps {
  private static final int SIDE = 8;
  private static final double FIELD_NM = 20;
  private static final double BETA = 2;

  private FieldSteps() {}

  public static void main(String[] words) {
    int rounds = Integer.parseInt(words[0]);
    for (int count : new int[] {50, 100, 200, 400}) {
      List<Observed> seen = observations(count);
      double[] usual = new double[rounds];
      double[] fitted = new double[rounds];
      for (int round = -rounds; round < rounds; round++) {
        FieldProcess process = process();
        // fits the prior, so that the next observation does not
        process.posterior(seen.subList(0, count - 1));
        int at = Math.floorMod(round, rounds);
        usual[at] = microseconds(process, seen);
        fitted[at] = microseconds(process(), seen);
      }
      System.out.printf(
          Locale.ROOT, "| here | %d | %.0f | %.0f |%n", count, median(usual), median(fitted));
    }
  }

  private static double microseconds(FieldProcess process, List<Observed> seen) {
    long start = cpu();
    int best = best(process.posterior(seen));
    double time = (cpu() - start) / 1e3;
    if (best < 0) {
      throw new IllegalStateException("no tile is best");
    }
    return time;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static int best(Posterior posterior) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int tile = 0; tile < SIDE * SIDE; tile++) {
      double bound = posterior.mean(tile) + BETA * posterior.deviation(tile);
      if (bound > most) {
        most = bound;
        best = tile;
      }
    }
    return best;
  }

  private static FieldProcess process() {
    double step = FIELD_NM / SIDE;
    double[] x =
        IntStream.range(0, SIDE * SIDE).mapToDouble(i -> (i % SIDE + 0.5) * step).toArray();
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      int row = i / SIDE;
      y[i] = (row + 0.5) * step;
    }
    return new FieldProcess(x, y, new PriorFit(step / 2, FIELD_NM));
  }

  /** A wave with a little noise, anywhere in the field. */
  private static List<Observed> observations(int count) {
    RandomStream random = SeedTree.root(1).child("observations").stream();
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              double x = random.uniform(0, FIELD_NM);
              double y = random.uniform(0, FIELD_NM);
              double wave = StrictMath.sin(x / 4) + StrictMath.cos(y / 5);
              return new Observed(x, y, wave + 0.1 * random.gaussian());
            })
        .toList();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
