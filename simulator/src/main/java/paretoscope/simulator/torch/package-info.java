/** PyTorch, which users bring themselves: whether it is there, and its arrays. */
package paretoscope.simulator.torch;
