/**
 * Episodes in a world: an environment with Gymnasium's contract, what an agent may do and claims to
 * know, tasks that score its knowledge, and the dose curve.
 */
package paretoscope.simulator.episode;
