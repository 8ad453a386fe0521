/** Learns from examples to tell classes apart, by k nearest neighbours and by boosted trees. */
package paretoscope.simulator.classify;
