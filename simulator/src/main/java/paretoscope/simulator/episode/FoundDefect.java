package paretoscope.simulator.episode;

import paretoscope.core.error.Require;
import paretoscope.simulator.specimen.Defect;

/**
 * A point defect that an agent claims to have found.
 *
 * @param xNm its column across the field [nm]
 * @param yNm its column down the field [nm]
 * @param kind what is wrong there
 * @param confidence how sure it is, 0 to 1; not scored
 */
public record FoundDefect(double xNm, double yNm, Defect kind, double confidence) {
  public FoundDefect {
    Require.that(
        Double.isFinite(xNm + yNm), "place of a defect [nm]", xNm + ", " + yNm, "is no place", 0);
    Require.that(
        kind != null && kind != Defect.NONE,
        "kind of a found defect",
        kind,
        "must say what is wrong; leave out columns without defects",
        0);
    Require.within("confidence of a defect", confidence, 0, 1);
  }
}
