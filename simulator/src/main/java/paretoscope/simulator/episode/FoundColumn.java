package paretoscope.simulator.episode;

import paretoscope.core.error.Require;

/**
 * A column of atoms that an agent claims to have found.
 *
 * @param xNm across the field [nm]
 * @param yNm down the field [nm]
 * @param confidence how sure it is, 0 to 1; not scored
 */
public record FoundColumn(double xNm, double yNm, double confidence) {
  public FoundColumn {
    boolean sound = Double.isFinite(xNm + yNm) && confidence >= 0 && confidence <= 1;
    if (!sound) {
      // put in words only now: columns are many
      Require.that(
          Double.isFinite(xNm + yNm), "place of a column [nm]", xNm + ", " + yNm, "is no place", 0);
      Require.within("confidence of a column", confidence, 0, 1);
    }
  }
}
