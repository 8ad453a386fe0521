/**
 * What a specimen sends to the detector before noise: images of whole fields as sums of what their
 * columns add.
 */
package paretoscope.simulator.scene;
