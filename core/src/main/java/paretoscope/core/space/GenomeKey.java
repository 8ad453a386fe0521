package paretoscope.core.space;

import java.util.Arrays;

/** A genome that can be a key: equal where every gene is equal. */
final class GenomeKey {
  private final double[] genome;

  GenomeKey(double[] genome) {
    this.genome = genome.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GenomeKey that && Arrays.equals(genome, that.genome);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(genome);
  }
}
