package paretoscope.core.stats.resample;

/** What share of resamples is said to lie below the estimate, for BCa intervals. */
public enum BiasRank {
  /**
   * Those below and half of those equal: scipy's. The default, since a statistic with few values (a
   * mean of counts, a median) is often equal, and those are on neither side: with {@link #BELOW} a
   * symmetric distribution with ties would seem biased.
   */
  MIDDLE,
  /** Those strictly below, as Efron and Tibshirani 1993 write it. */
  BELOW
}
