package paretoscope.core.report.benchmark;

import java.util.Arrays;
import paretoscope.core.error.Require;

/**
 * The best information of an episode at equal steps of dose, from 0 to the budget. Between most
 * steps nothing changes, and a benchmark may have a million episodes: only changes are kept.
 */
public final class InformationCurve {
  private static final int MOST_POINTS = 1 << 16;

  private final int points;

  /** Where the value differs from the one before; the first is 0. */
  private final char[] places;

  private final double[] values;

  private InformationCurve(int points, char[] places, double[] values) {
    this.points = points;
    this.places = places;
    this.values = values;
  }

  /**
   * A curve of these values.
   *
   * @param values one for each step, 1 to 65 536
   */
  public static InformationCurve of(double... values) {
    Require.that(
        values.length >= 1 && values.length <= MOST_POINTS,
        "points of a curve",
        values.length,
        "must be 1 to " + MOST_POINTS,
        0);
    char[] places = new char[values.length];
    double[] kept = new double[values.length];
    int changes = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || Double.compare(values[i], kept[changes - 1]) != 0) {
        places[changes] = (char) i;
        kept[changes++] = values[i];
      }
    }
    return new InformationCurve(
        values.length, Arrays.copyOf(places, changes), Arrays.copyOf(kept, changes));
  }

  /** How many values it has. */
  public int points() {
    return points;
  }

  /** The value at a step, from 0. */
  public double at(int step) {
    if (step < 0 || step >= points) {
      throw new IndexOutOfBoundsException("step " + step + " of " + points);
    }
    int place = Arrays.binarySearch(places, (char) step);
    return values[place >= 0 ? place : -place - 2];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InformationCurve curve
        && points == curve.points
        && Arrays.equals(places, curve.places)
        && Arrays.equals(values, curve.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(places) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "%d points from %s to %s".formatted(points, at(0), at(points - 1));
  }
}
