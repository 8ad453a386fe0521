package paretoscope.core.stats.benchmark;

/** What is done where a configuration has no score for a world and seed that others have. */
public enum Missing {
  /** An error that names what is missing. */
  REFUSE,
  /** That seed of that world is left out for all, so that pairs stay whole; it is told. */
  DROP
}
