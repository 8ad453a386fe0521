package paretoscope.core.evaluate;

/**
 * When and where an evaluation ran. Never part of results: two runs of one study differ here only.
 *
 * @param worker thread or executor and slot
 * @param startMillis since the epoch
 * @param nanos duration
 */
public record Timing(String worker, long startMillis, long nanos) {
  /** Of what nobody did: the driver alone knows of it. */
  public static final Timing NONE = new Timing("driver", 0, 0);
}
