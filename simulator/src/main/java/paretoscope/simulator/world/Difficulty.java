package paretoscope.simulator.world;

import java.util.Locale;

/** How hard a world is: how weak and rare its defects, how noisy and distorted its images. */
public enum Difficulty {
  EASY,
  MEDIUM,
  HARD;

  /** Its name in the ids of worlds. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
