/**
 * Agents that explore worlds: where to look (navigator), what there is in an image (analyst), how
 * much dose to spend and when to stop (planner); episodes that run them.
 */
package paretoscope.simulator.agent;
