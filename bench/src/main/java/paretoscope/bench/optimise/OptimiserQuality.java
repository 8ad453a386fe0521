package paretoscope.bench.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import paretoscope.core.optimise.Hypervolume;
import paretoscope.core.optimise.TestProblem;

/**
 * Hypervolume of the last population, median over seeds, of ours and other programs in one JVM. The
 * arguments are the number of seeds and the problems, all if none is named. ZDT6S is measured to
 * reference 6 instead of 1.1: within this budget no program gets near its front.
 */
public final class OptimiserQuality {
  private static final List<Contender> CONTENDERS =
      List.of(new Paretoscope(), new MoeaFramework(), new JMetal(), new JeneticsEngine());

  private OptimiserQuality() {}

  public static void main(String[] args) {
    int seeds = args.length == 0 ? 11 : Integer.parseInt(args[0]);
    System.out.printf(
        Locale.ROOT,
        "Hypervolume, median [min-max] of %d seeds, population %d, %d evaluations%n%n",
        seeds,
        Contender.POPULATION,
        Contender.EVALUATIONS);
    StringBuilder head = new StringBuilder("| problem | reference |");
    CONTENDERS.forEach(c -> head.append(' ').append(c.name()).append(" |"));
    System.out.println(head.append(" ours / best other - 1 |"));
    System.out.println("|---|---|" + "---|".repeat(CONTENDERS.size() + 1));
    List<String> wanted = List.of(args).subList(Math.min(1, args.length), args.length);
    for (TestProblem problem : TestProblem.values()) {
      if (wanted.isEmpty() || wanted.contains(problem.name())) {
        System.out.println(row(problem, seeds));
      }
    }
  }

  private static String row(TestProblem problem, int seeds) {
    double bound = problem == TestProblem.ZDT6S ? 6 : 1.1;
    List<Double> medians = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    row.append("| ").append(problem).append(" | ").append(bound).append(" |");
    for (Contender contender : CONTENDERS) {
      double[] volumes = new double[seeds];
      for (int seed = 0; seed < seeds; seed++) {
        double[][] last = contender.run(problem, seed + 1);
        volumes[seed] = Hypervolume.of(last, Contender.reference(problem, bound));
      }
      Arrays.sort(volumes);
      medians.add(volumes[seeds / 2]);
      row.append(
          String.format(
              Locale.ROOT,
              " %.4f [%.4f-%.4f] |",
              volumes[seeds / 2],
              volumes[0],
              volumes[seeds - 1]));
    }
    double best = medians.stream().skip(1).mapToDouble(v -> v).max().orElseThrow();
    return row.append(String.format(Locale.ROOT, " %+.2f %% |", 100 * (medians.get(0) / best - 1)))
        .toString();
  }
}
