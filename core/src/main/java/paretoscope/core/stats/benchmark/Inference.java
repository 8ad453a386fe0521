package paretoscope.core.stats.benchmark;

/**
 * What a statement is about, and so what is drawn again and what counts as one observation. A wider
 * claim has wider intervals.
 */
public enum Inference {
  /** These worlds with other seeds: seeds are drawn within each world; pairs are runs. */
  THESE_WORLDS,
  /** Other worlds like these: whole worlds are drawn; pairs are means of worlds. */
  NEW_WORLDS
}
