package paretoscope.simulator.agent;

/**
 * What is expected of another look at a tile.
 *
 * @param mean of what the task is about [1/nm²]
 * @param deviation its standard deviation [1/nm²]
 * @param doubt of the analyst about what it claimed there [1/nm²]
 * @param best the greatest mean among tiles that were looked at [1/nm²]; 0 if there is none
 */
record Outlook(double mean, double deviation, double doubt, double best) {}
