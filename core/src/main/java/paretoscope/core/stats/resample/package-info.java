/** Intervals by resampling: the bootstrap with keyed random streams. */
package paretoscope.core.stats.resample;
