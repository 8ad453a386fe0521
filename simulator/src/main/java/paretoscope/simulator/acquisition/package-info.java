/** How an image is recorded: what is scanned, with which dose, by which detector. */
package paretoscope.simulator.acquisition;
