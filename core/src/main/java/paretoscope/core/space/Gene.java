package paretoscope.core.space;

/**
 * How variation treats one gene of a genome in [0, 1]^n.
 *
 * @param ordered whether near genes mean near values; false for categories
 * @param levels number of distinct values, 0 for a continuum
 */
public record Gene(boolean ordered, int levels) {
  public static final Gene CONTINUOUS = new Gene(true, 0);

  public Gene {
    if (levels < 0 || (!ordered && levels == 0)) {
      throw new IllegalArgumentException("levels (" + levels + ") must be > 0 for categories.");
    }
  }

  /** The level, 0 .. levels-1, that a gene value in [0, 1] falls into. */
  public int level(double gene) {
    return Math.min(levels - 1, (int) (gene * levels));
  }

  /** The middle of a level's share of [0, 1]. */
  public double centre(int level) {
    return (level + 0.5) / levels;
  }
}
