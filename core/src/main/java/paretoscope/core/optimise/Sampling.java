package paretoscope.core.optimise;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import paretoscope.core.random.RandomStream;
import paretoscope.core.space.Gene;
import paretoscope.core.space.GenomeSpace;

/**
 * Draws canonical genomes of one run and remembers which were sent, so that no evaluation is spent
 * on a repetition while the space has anything new to find in a bounded number of tries.
 */
final class Sampling {
  /** Tries per genome before a repetition is accepted. */
  private static final int TRIES = 20;

  private final GenomeSpace space;
  private final Gene[] genes;
  private final Set<Object> sent = new HashSet<>();

  Sampling(GenomeSpace space) {
    this.space = space;
    this.genes = new Gene[space.size()];
    for (int i = 0; i < genes.length; i++) {
      genes[i] = space.gene(i);
    }
  }

  Gene[] genes() {
    return genes;
  }

  /** The canonical form of a genome not sent before, which then counts as sent; otherwise null. */
  double[] fresh(double[] genome) {
    double[] canonical = space.canonical(genome);
    return sent.add(space.identity(canonical)) ? canonical : null;
  }

  /** The first of some tries that is new; a genome sent before if all tries give such. */
  double[] draw(Supplier<double[]> proposal) {
    double[] genome = proposal.get();
    for (int i = 0; i < TRIES; i++) {
      double[] fresh = fresh(genome);
      if (fresh != null) {
        return fresh;
      }
      genome = proposal.get();
    }
    return space.canonical(genome);
  }

  /** A random genome, new if possible. */
  double[] random(RandomStream random) {
    return draw(() -> anywhere(random));
  }

  /** Random genomes, new if possible. */
  double[][] random(int count, RandomStream random) {
    double[][] genomes = new double[count][];
    for (int i = 0; i < count; i++) {
      genomes[i] = random(random);
    }
    return genomes;
  }

  private double[] anywhere(RandomStream random) {
    double[] genome = new double[genes.length];
    for (int i = 0; i < genome.length; i++) {
      genome[i] = random.uniform();
    }
    return genome;
  }
}
