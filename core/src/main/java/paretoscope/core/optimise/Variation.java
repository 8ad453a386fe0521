package paretoscope.core.optimise;

import paretoscope.core.error.Require;
import paretoscope.core.random.RandomStream;
import paretoscope.core.space.Gene;

/**
 * How two parents give two children in a mixed space. Ordered genes: {@link Sbx} and {@link
 * PolynomialMutation}; a mutated gene with levels moves by one level at least. Categories: uniform
 * exchange and, on mutation, another category at random. Each gene of a crossed pair takes part
 * with probability 1/2; each gene mutates with probability 1 / (genes that can change).
 *
 * @param probability that a pair is crossed at all
 */
public record Variation(double probability, Sbx crossover, PolynomialMutation mutation) {
  /** Every pair is crossed; crossover index 15, mutation index 20. */
  public static final Variation DEFAULT =
      new Variation(1.0, new Sbx(15), new PolynomialMutation(20));

  public Variation {
    Require.within("crossover probability", probability, 0, 1);
  }

  /** Crosses two genomes in place. */
  void cross(Gene[] genes, double[] first, double[] second, RandomStream random) {
    if (!random.chance(probability)) {
      return;
    }
    for (int i = 0; i < genes.length; i++) {
      if (!random.chance(0.5)) {
        continue;
      }
      if (genes[i].ordered()) {
        crossover.cross(first, second, i, random);
      } else {
        double exchanged = first[i];
        first[i] = second[i];
        second[i] = exchanged;
      }
    }
  }

  /** Mutates a genome in place. */
  void mutate(Gene[] genes, double[] genome, RandomStream random) {
    double rate = rate(genes);
    for (int i = 0; i < genes.length; i++) {
      if (genes[i].levels() != 1 && random.chance(rate)) {
        genome[i] =
            genes[i].ordered()
                ? moved(genes[i], genome[i], random)
                : other(genes[i], genome[i], random);
      }
    }
  }

  private static double rate(Gene[] genes) {
    int free = 0;
    for (Gene gene : genes) {
      free += gene.levels() == 1 ? 0 : 1;
    }
    return 1.0 / Math.max(1, free);
  }

  /** Small displacements would snap back to the level they started from. */
  private double moved(Gene gene, double value, RandomStream random) {
    double mutated = mutation.mutate(value, random);
    if (gene.levels() == 0 || gene.level(mutated) != gene.level(value)) {
      return mutated;
    }
    int level = gene.level(value);
    boolean up = level == 0 || (level < gene.levels() - 1 && mutated >= value);
    return gene.centre(up ? level + 1 : level - 1);
  }

  private static double other(Gene gene, double value, RandomStream random) {
    int level = random.below(gene.levels() - 1);
    return gene.centre(level < gene.level(value) ? level : level + 1);
  }
}
