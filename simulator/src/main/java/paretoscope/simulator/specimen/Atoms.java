package paretoscope.simulator.specimen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paretoscope.core.error.Require;

/**
 * Many atoms at their mean places: x across the field, y down it, z along the beam from where it
 * enters [nm]. Immutable; kept as arrays, because a world has hundreds of thousands.
 */
public final class Atoms {
  private final List<String> elements;
  private final byte[] kinds;
  private final double[] places;

  private Atoms(List<String> elements, byte[] kinds, double[] places) {
    this.elements = List.copyOf(elements);
    this.kinds = kinds;
    this.places = places;
  }

  /** How many. */
  public int count() {
    return kinds.length;
  }

  /** The symbols that occur, in order of their first atom. */
  public List<String> elements() {
    return elements;
  }

  /** The symbol of an atom. */
  public String element(int atom) {
    return elements.get(kinds[atom]);
  }

  /** Where an atom's symbol stands in {@link #elements}. */
  public int kind(int atom) {
    return kinds[atom];
  }

  /** Across the field [nm]. */
  public double xNm(int atom) {
    return places[3 * atom];
  }

  /** Down the field [nm]. */
  public double yNm(int atom) {
    return places[3 * atom + 1];
  }

  /** Along the beam [nm]. */
  public double zNm(int atom) {
    return places[3 * atom + 2];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Atoms that
        && elements.equals(that.elements)
        && Arrays.equals(kinds, that.kinds)
        && Arrays.equals(places, that.places);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * elements.hashCode() + Arrays.hashCode(kinds)) + Arrays.hashCode(places);
  }

  @Override
  public String toString() {
    return "Atoms[" + count() + " of " + String.join(", ", elements) + "]";
  }

  /** Collects atoms. */
  public static final class Builder {
    private static final int MOST_KINDS = 127;

    private final List<String> elements = new ArrayList<>();
    private byte[] kinds = new byte[64];
    private double[] places = new double[3 * 64];
    private int count;

    /**
     * Adds an atom.
     *
     * @throws IllegalArgumentException if a coordinate is not finite
     */
    public Builder add(String element, double xNm, double yNm, double zNm) {
      if (!Double.isFinite(xNm + yNm + zNm)) {
        // words only when they are needed: there are millions of atoms
        String place = xNm + ", " + yNm + ", " + zNm;
        String thing = "place of an atom of " + element + " [nm]";
        throw new IllegalArgumentException(thing + " (" + place + ") must be finite.");
      }
      if (count == kinds.length) {
        kinds = Arrays.copyOf(kinds, 2 * count);
        places = Arrays.copyOf(places, 6 * count);
      }
      kinds[count] = kind(element);
      places[3 * count] = xNm;
      places[3 * count + 1] = yNm;
      places[3 * count + 2] = zNm;
      count++;
      return this;
    }

    private byte kind(String element) {
      int known = elements.indexOf(Require.text("element", element));
      if (known < 0) {
        known = elements.size();
        Require.within("number of elements in a specimen", known + 1, 1, MOST_KINDS);
        elements.add(element);
      }
      return (byte) known;
    }

    /** Atoms so far. */
    public int count() {
      return count;
    }

    public Atoms build() {
      return new Atoms(elements, Arrays.copyOf(kinds, count), Arrays.copyOf(places, 3 * count));
    }
  }
}
