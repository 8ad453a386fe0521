/** Ready-made images with truth, for demonstrations and first tests. */
package paretoscope.simulator.demo;
