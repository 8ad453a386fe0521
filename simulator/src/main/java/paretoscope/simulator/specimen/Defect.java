package paretoscope.simulator.specimen;

/** What is wrong with a column. */
public enum Defect {
  /** Nothing. */
  NONE,
  /** Atoms are missing. */
  VACANCY,
  /** Atoms of an element that the crystal does not have there. */
  SUBSTITUTION,
  /** Atoms of an element that the crystal has elsewhere. */
  ANTISITE
}
