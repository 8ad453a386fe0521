/** Teaches networks on simulated recordings, by PyTorch. */
package paretoscope.simulator.learn;
