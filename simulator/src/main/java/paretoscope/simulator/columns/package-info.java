/** Finds columns of atoms in images, and compares each with the columns of its kind around it. */
package paretoscope.simulator.columns;
