/**
 * Electron waves: probes, slices of a specimen, their passage by multislice, and what detectors
 * collect. Lengths here are in Å, as the field's formulas are; the first axis of a grid runs down
 * the field, the second across it.
 */
package paretoscope.simulator.wave;
