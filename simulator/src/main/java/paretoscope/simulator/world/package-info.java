/** Worlds: pieces of material with truth, a microscope to look with, and a budget of dose. */
package paretoscope.simulator.world;
