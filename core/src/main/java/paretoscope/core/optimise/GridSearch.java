package paretoscope.core.optimise;

import java.util.Arrays;
import paretoscope.core.error.Require;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.Gene;
import paretoscope.core.space.GenomeSpace;

/**
 * An even grid over the whole space. Every gene starts with one point; the gene with the fewest
 * gets one more, first gene first, as long as the product of all stays within the budget and a gene
 * with levels does not exceed them. The k points of a gene lie in the middles of k equal shares.
 * Grid points that fall together after repair count once. What the grid leaves of the budget is
 * drawn at random, so that the budget is spent exactly. The order is shuffled: a search that was
 * cut short has covered the space evenly.
 *
 * @param population genomes per batch
 * @param generations batches
 */
public record GridSearch(int population, int generations) implements Optimiser {
  public GridSearch {
    Require.positive("population", population);
    Require.positive("generations", generations);
    long budget = (long) population * generations;
    Require.that(budget <= 10_000_000, "grid of evaluations", budget, "must be <= 10000000", 0);
  }

  @Override
  public void run(GenomeSpace space, SeedTree seeds, GenomeEvaluator evaluator) {
    Answers answers = new Answers(evaluator);
    double[][] genomes = genomes(space, seeds);
    for (int g = 0; g < generations; g++) {
      answers.to(g, Arrays.copyOfRange(genomes, g * population, (g + 1) * population));
    }
  }

  private double[][] genomes(GenomeSpace space, SeedTree seeds) {
    int budget = population * generations;
    Sampling sampling = new Sampling(space);
    int[] points = points(sampling.genes(), budget);
    int size = Arrays.stream(points).reduce(1, (a, b) -> a * b);
    double[][] genomes = new double[budget][];
    int count = 0;
    for (int i = 0; i < size; i++) {
      double[] fresh = sampling.fresh(node(i, points));
      if (fresh != null) {
        genomes[count++] = fresh;
      }
    }
    RandomStream rest = seeds.child("rest").stream();
    while (count < budget) {
      genomes[count++] = sampling.random(rest);
    }
    return shuffled(genomes, seeds.child("order").stream());
  }

  /** Grid points per gene. */
  static int[] points(Gene[] genes, int budget) {
    int[] points = new int[genes.length];
    Arrays.fill(points, 1);
    long size = 1;
    while (true) {
      int next = -1;
      for (int i = 0; i < points.length; i++) {
        boolean room = genes[i].levels() == 0 || points[i] < genes[i].levels();
        if (room && size / points[i] * (points[i] + 1) <= budget) {
          next = next < 0 || points[i] < points[next] ? i : next;
        }
      }
      if (next < 0) {
        return points;
      }
      size = size / points[next] * (points[next] + 1);
      points[next]++;
    }
  }

  private static double[] node(int number, int[] points) {
    double[] genome = new double[points.length];
    int rest = number;
    for (int i = 0; i < points.length; i++) {
      genome[i] = (rest % points[i] + 0.5) / points[i];
      rest /= points[i];
    }
    return genome;
  }

  private static double[][] shuffled(double[][] genomes, RandomStream random) {
    int[] order = new int[genomes.length];
    Arrays.setAll(order, i -> i);
    Tournament.shuffle(order, random);
    double[][] shuffled = new double[genomes.length][];
    Arrays.setAll(shuffled, i -> genomes[order[i]]);
    return shuffled;
  }
}
