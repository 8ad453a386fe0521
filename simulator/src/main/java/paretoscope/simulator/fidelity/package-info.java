/** How images without noise are calculated: quickly for whole worlds, or exactly for pieces. */
package paretoscope.simulator.fidelity;
