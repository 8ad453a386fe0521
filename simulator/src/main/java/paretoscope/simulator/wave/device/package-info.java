/**
 * Waves on a GPU, by PyTorch through the Deep Java Library. Neither is on the class path unless the
 * user puts it there, so nothing outside this package touches their classes (ADR 11).
 */
package paretoscope.simulator.wave.device;
