package paretoscope.simulator.specimen;

/** Where point defects lie. */
public enum DefectSpread {
  /** Anywhere alike. */
  UNIFORM,
  /** Mostly in a few spots about 3 nm wide. */
  CLUSTERED,
  /** Mostly within about 1 nm of walls between regions. */
  ALONG_WALLS
}
