package paretoscope.spark.resource;

/**
 * What became of a network that was opened and asked in one Java machine.
 *
 * @param executor where, for people
 * @param ran what it ran on and how fast, empty if it cannot be used
 * @param wrong why it cannot be used, empty if it can
 */
public record ModelAnswer(String executor, String ran, String wrong) {}
