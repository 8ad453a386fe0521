package paretoscope.simulator.perceive;

import paretoscope.simulator.specimen.Defect;

/** What the maps of a U-Net mean: columns of all kinds, then one map for each defect. */
public final class Channels {
  /** The map of columns. */
  public static final int COLUMN = 0;

  private static final Defect[] DEFECTS = {Defect.VACANCY, Defect.SUBSTITUTION, Defect.ANTISITE};

  /** Number of maps. */
  public static final int COUNT = 1 + DEFECTS.length;

  private Channels() {}

  /** The map of a defect. */
  public static int of(Defect defect) {
    for (int i = 0; i < DEFECTS.length; i++) {
      if (DEFECTS[i] == defect) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("defect (" + defect + ") has no map.");
  }

  /** The defect of a map other than {@link #COLUMN}. */
  public static Defect defect(int channel) {
    return DEFECTS[channel - 1];
  }
}
