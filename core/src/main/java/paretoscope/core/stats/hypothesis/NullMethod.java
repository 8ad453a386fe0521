package paretoscope.core.stats.hypothesis;

/** Where the p of a rank test comes from. */
public enum NullMethod {
  /** {@link #EXACT} for small samples, else {@link #NORMAL}. */
  AUTO,
  /** All orders or signs of the ranks that were seen, ties included: right for any sample. */
  EXACT,
  /** The normal distribution with the variance of tied ranks. */
  NORMAL
}
