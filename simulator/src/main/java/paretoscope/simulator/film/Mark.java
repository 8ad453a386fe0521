package paretoscope.simulator.film;

import paretoscope.simulator.specimen.Defect;

/**
 * A place in a picture.
 *
 * @param xNm across the field [nm]
 * @param yNm down the field [nm]
 * @param kind of the defect, NONE for a column
 * @param verdict what is to be said of it
 */
record Mark(double xNm, double yNm, Defect kind, Verdict verdict) {
  /** What is to be said of a place; later ones are drawn on top. */
  enum Verdict {
    /** It is so and was looked at, and is not claimed. */
    MISSED,
    /** Claimed, and it is not so, or was claimed twice. */
    WRONG,
    /** Claimed, and so it is. */
    RIGHT,
    /** It is so. */
    TRUE
  }
}
