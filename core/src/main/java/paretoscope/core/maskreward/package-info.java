/** Rewards for workflows that segment: scores of masks that need no labels. */
package paretoscope.core.maskreward;
