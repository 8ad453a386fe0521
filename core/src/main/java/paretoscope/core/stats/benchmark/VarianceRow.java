package paretoscope.core.stats.benchmark;

import paretoscope.core.stats.resample.Interval;

/**
 * What part of the variance of scores comes with a factor.
 *
 * @param source factor, pair of factors, {@code other} or {@code residual}
 * @param degrees of freedom
 * @param share of the sum of squares (eta squared)
 * @param adjusted the same less what chance alone adds (omega squared, Hays 1963, ISBN
 *     0-03-074467-9); may be negative
 * @param interval of the share
 */
public record VarianceRow(
    String source, int degrees, double share, double adjusted, Interval interval) {}
