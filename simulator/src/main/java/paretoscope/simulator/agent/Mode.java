package paretoscope.simulator.agent;

/** What an agent is about. */
public enum Mode {
  /** Gets an overview. */
  SURVEY,
  /** Follows up what looks interesting. */
  INVESTIGATE,
  /** Looks closely at what was found. */
  CHARACTERISE,
  /** Counts what is there, area by area. */
  CENSUS,
  /** Stops. */
  TERMINATE
}
