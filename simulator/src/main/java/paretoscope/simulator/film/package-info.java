/** Pictures of an episode: where the agent looked, what it saw and believed, and the truth. */
package paretoscope.simulator.film;
