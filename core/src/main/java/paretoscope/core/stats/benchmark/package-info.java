/** All statistics of a benchmark: configurations that were scored in worlds, with seeds. */
package paretoscope.core.stats.benchmark;
