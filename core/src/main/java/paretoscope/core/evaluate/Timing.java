package paretoscope.core.evaluate;

/**
 * When and where an evaluation ran. Never part of results: two runs of one study differ here only.
 *
 * @param worker thread or executor and slot
 * @param startMillis since the epoch
 * @param nanos duration
 */
public record Timing(String worker, long startMillis, long nanos) {}
