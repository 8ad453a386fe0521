/** What is looked at: crystals seen along a zone axis as columns of atoms. */
package paretoscope.simulator.specimen;
