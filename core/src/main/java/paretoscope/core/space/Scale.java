package paretoscope.core.space;

/** How a number spreads over its range. */
public enum Scale {
  LINEAR,
  LOG
}
