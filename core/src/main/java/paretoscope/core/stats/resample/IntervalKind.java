package paretoscope.core.stats.resample;

/** How resamples become an interval. */
public enum IntervalKind {
  /** Quantiles of the resamples. */
  PERCENTILE,
  /** Quantiles mirrored at the estimate. */
  BASIC,
  /** Quantiles moved for bias and skew; the default. */
  BCA
}
