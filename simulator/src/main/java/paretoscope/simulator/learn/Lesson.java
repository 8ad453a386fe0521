package paretoscope.simulator.learn;

import paretoscope.core.network.Features;

/**
 * An input of a network, and what it ought to make of it.
 *
 * @param input what it gets
 * @param wanted what it ought to say of each place, 0 to 1
 * @param weight how much each place counts, one channel
 */
record Lesson(Features input, Features wanted, Features weight) {}
