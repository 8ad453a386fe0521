/**
 * Gaussian processes over the plane of a field: what is likely between the places that were looked
 * at, and how sure that is (Rasmussen and Williams 2006, Gaussian Processes for Machine Learning).
 */
package paretoscope.simulator.agent.gp;
