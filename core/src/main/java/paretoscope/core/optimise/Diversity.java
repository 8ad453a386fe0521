package paretoscope.core.optimise;

import java.util.HashSet;
import java.util.Set;
import paretoscope.core.space.Gene;
import paretoscope.core.space.GenomeSpace;

/**
 * How much a generation's genomes differ.
 *
 * @param meanDistance mean over all pairs of Gower's distance (doi:10.2307/2528823): the mean over
 *     genes of |difference| for ordered genes and of 0 or 1 for categories; in [0, 1]
 * @param spread the number of genes along which the generation is spread as widely as at random:
 *     near the number of genes at the start, near 1 on a front that varies one gene, 0 where all
 *     are equal
 * @param distinct number of different genomes
 * @param size number of genomes
 */
public record Diversity(double meanDistance, double spread, int distinct, int size) {
  /** The diversity of canonical genomes. */
  public static Diversity of(GenomeSpace space, double[][] genomes) {
    Set<Object> distinct = new HashSet<>();
    for (double[] genome : genomes) {
      distinct.add(space.identity(genome));
    }
    double distance = 0;
    double spread = 0;
    for (int i = 0; i < space.size(); i++) {
      double mean = meanDifference(space.gene(i), i, genomes);
      double random = atRandom(space.gene(i));
      distance += mean;
      spread += random > 0 ? mean / random : 0;
    }
    return new Diversity(
        distance / Math.max(1, space.size()), spread, distinct.size(), genomes.length);
  }

  private static double meanDifference(Gene gene, int index, double[][] genomes) {
    double sum = 0;
    for (int a = 0; a < genomes.length; a++) {
      for (int b = 0; b < a; b++) {
        double difference = Math.abs(genomes[a][index] - genomes[b][index]);
        sum += gene.ordered() ? difference : Math.ceil(difference);
      }
    }
    double pairs = 0.5 * genomes.length * (genomes.length - 1);
    return pairs > 0 ? sum / pairs : 0;
  }

  /** The mean difference of two uniform draws. */
  private static double atRandom(Gene gene) {
    double levels = gene.levels();
    if (!gene.ordered()) {
      return 1 - 1 / levels;
    }
    return levels == 0 ? 1 / 3.0 : (1 - 1 / (levels * levels)) / 3;
  }
}
