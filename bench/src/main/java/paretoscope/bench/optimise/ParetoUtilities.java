package paretoscope.bench.optimise;

import io.jenetics.ext.moea.Pareto;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.ISeq;
import java.util.Arrays;
import java.util.stream.IntStream;
import paretoscope.core.optimise.Nsga2;
import paretoscope.core.optimise.TestProblem;
import paretoscope.core.optimise.Variation;
import paretoscope.core.random.SeedTree;

/**
 * Our loop with the cost of Jenetics' ranking and crowding on top, once per generation for parents
 * and children: the difference to {@link Paretoscope} is what these functions take.
 */
record ParetoUtilities() implements Contender {
  @Override
  public String name() {
    return "Paretoscope + Jenetics' Pareto.rank and crowdingDistance on top";
  }

  @Override
  public double[][] run(TestProblem problem, long seed) {
    double[][][] parents = new double[1][0][];
    return new Nsga2(POPULATION, EVALUATIONS / POPULATION, Variation.DEFAULT)
        .evolve(
            problem,
            SeedTree.root(seed),
            (generation, genomes) -> {
              double[][] rows =
                  Arrays.stream(genomes).map(problem::objectives).toArray(double[][]::new);
              rank(parents[0], rows);
              parents[0] = rows;
              return rows;
            })
        .objectives();
  }

  private static void rank(double[][] parents, double[][] children) {
    ISeq<Vec<double[]>> all =
        IntStream.range(0, parents.length + children.length)
            .mapToObj(i -> i < parents.length ? parents[i] : children[i - parents.length])
            .map(row -> Vec.of(Arrays.stream(row).map(v -> -v).toArray()))
            .collect(ISeq.toISeq());
    int[] ranks = Pareto.rank(all);
    int worst = Arrays.stream(ranks).max().orElse(0);
    for (int rank = 0, placed = 0; rank <= worst && placed < POPULATION; rank++) {
      int front = rank;
      ISeq<Vec<double[]>> members =
          IntStream.range(0, ranks.length)
              .filter(i -> ranks[i] == front)
              .mapToObj(all::get)
              .collect(ISeq.toISeq());
      placed += Pareto.crowdingDistance(members).length;
    }
  }
}
