/**
 * Probabilities and quantiles of the distributions that tests are held against. Hipparchus has the
 * special functions below them; its quantiles are searched to 1e-9 only, so quantiles are ours.
 */
package paretoscope.core.stats.distribution;
