package paretoscope.core.convolve;

/** The boundary rule of every filter here: d c b a | a b c d | d c b a. */
public final class Mirror {
  private Mirror() {}

  /** The index in 0 .. size-1 that {@code index}, however far off, is the mirror image of. */
  public static int index(int index, int size) {
    if (index >= 0 && index < size) {
      return index;
    }
    int folded = Math.floorMod(index, 2 * size);
    return folded < size ? folded : 2 * size - 1 - folded;
  }
}
