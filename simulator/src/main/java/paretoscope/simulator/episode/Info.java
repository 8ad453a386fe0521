package paretoscope.simulator.episode;

/**
 * What the environment knows and an agent must not: for scores, diagnosis and training.
 *
 * @param information of what the agent claims now, 0 to 1
 * @param bestInformation the greatest so far
 * @param lostAtoms atoms that looking has cost
 */
public record Info(double information, double bestInformation, int lostAtoms) {}
