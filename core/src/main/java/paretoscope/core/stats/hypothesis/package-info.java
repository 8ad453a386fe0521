/** Tests of hypotheses, tests of equivalence, effect sizes, corrections for many tests, power. */
package paretoscope.core.stats.hypothesis;
