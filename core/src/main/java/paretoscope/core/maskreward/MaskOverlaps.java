package paretoscope.core.maskreward;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import paretoscope.core.segment.FoundMask;

/** How the masks of one analysis lie upon each other. */
final class MaskOverlaps {
  private final List<FoundMask> masks;
  private final List<Pair> pairs = new ArrayList<>();

  /**
   * Two masks with pixels in common, by number.
   *
   * @param ofSmaller common pixels as a share of the smaller mask, above 0 to 1
   * @param ofLarger the same of the larger
   */
  record Pair(int smaller, int larger, double ofSmaller, double ofLarger) {
    double iou() {
      return 1 / (1 / ofSmaller + 1 / ofLarger - 1);
    }
  }

  private MaskOverlaps(List<FoundMask> masks) {
    this.masks = masks;
  }

  static MaskOverlaps of(List<FoundMask> found) {
    List<FoundMask> ascending = new ArrayList<>(found);
    ascending.sort(Comparator.comparingInt(FoundMask::area));
    MaskOverlaps overlaps = new MaskOverlaps(ascending);
    for (int larger = 1; larger < ascending.size(); larger++) {
      for (int smaller = 0; smaller < larger; smaller++) {
        overlaps.compare(smaller, larger);
      }
    }
    return overlaps;
  }

  private void compare(int smaller, int larger) {
    FoundMask small = masks.get(smaller);
    FoundMask large = masks.get(larger);
    double common = small.common(large);
    if (common > 0) {
      pairs.add(new Pair(smaller, larger, common / small.area(), common / large.area()));
    }
  }

  /** The masks, smaller ones first. */
  List<FoundMask> masks() {
    return masks;
  }

  List<Pair> pairs() {
    return pairs;
  }

  /** Which masks cover more than half of a smaller one: duplicates and wholes made of parts. */
  boolean[] repeats() {
    boolean[] repeats = new boolean[masks.size()];
    for (Pair pair : pairs) {
      repeats[pair.larger()] |= pair.ofSmaller() > 0.5;
    }
    return repeats;
  }

  /**
   * The share of each mask that smaller ones cover, 0 to 1; what two of them cover counts twice.
   */
  double[] coveredBySmaller() {
    double[] covered = new double[masks.size()];
    for (Pair pair : pairs) {
      covered[pair.larger()] = Math.min(1, covered[pair.larger()] + pair.ofLarger());
    }
    return covered;
  }
}
