/**
 * Numbers that describe places and blocks of an image, made by hand, and what classifiers learned
 * to tell from them.
 */
package paretoscope.simulator.features;
