package paretoscope.core.optimise;

import java.util.List;
import paretoscope.core.space.Gene;
import paretoscope.core.space.GenomeSpace;

/** Genes of any kinds; canonical genomes have every level's middle. */
record MixedSpace(List<Gene> genes) implements GenomeSpace {
  /** Two continuous genes, 6 ordered levels, 3 categories, a gene that cannot change. */
  static final MixedSpace MIXED =
      new MixedSpace(
          List.of(
              Gene.CONTINUOUS,
              new Gene(true, 6),
              new Gene(false, 3),
              new Gene(true, 1),
              Gene.CONTINUOUS));

  /** No genes at all: one candidate. */
  static final MixedSpace EMPTY = new MixedSpace(List.of());

  /** 3 x 2 candidates. */
  static final MixedSpace SMALL = new MixedSpace(List.of(new Gene(true, 3), new Gene(false, 2)));

  @Override
  public int size() {
    return genes.size();
  }

  @Override
  public Gene gene(int index) {
    return genes.get(index);
  }

  @Override
  public double[] canonical(double[] genome) {
    double[] snapped = genome.clone();
    for (int i = 0; i < snapped.length; i++) {
      Gene gene = genes.get(i);
      snapped[i] = gene.levels() == 0 ? snapped[i] : gene.centre(gene.level(snapped[i]));
    }
    return snapped;
  }
}
