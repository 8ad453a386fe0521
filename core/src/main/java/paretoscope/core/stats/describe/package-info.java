/** Ranks, quantiles, means and correlations of samples. */
package paretoscope.core.stats.describe;
