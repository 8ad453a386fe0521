/** Statistics of scores. */
package paretoscope.core.stats;
