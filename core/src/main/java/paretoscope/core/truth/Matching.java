package paretoscope.core.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.lattice.NeighbourGrid;
import paretoscope.core.segment.Mask;
import paretoscope.core.spot.Blob;

/**
 * How found positions agree with true ones: pairs within a radius, each position in at most one
 * pair, nearest pairs first. Where the true positions are further apart than twice the radius this
 * is also the largest matching; in crowds it can fall short of the largest by a few pairs, and
 * never claims more.
 *
 * @param found number of found positions
 * @param truth number of true positions
 * @param pairs matched pairs, nearest first; of boxes those that overlap most
 */
public record Matching(int found, int truth, List<Pair> pairs) {
  /**
   * One match.
   *
   * @param found index of the found position
   * @param truth index of the true position
   * @param distance between them [px]; of boxes 1 - IoU
   */
  public record Pair(int found, int truth, double distance) {}

  private static final Comparator<Pair> NEAREST =
      Comparator.comparingDouble(Pair::distance)
          .thenComparingInt(Pair::truth)
          .thenComparingInt(Pair::found);

  public Matching {
    pairs = List.copyOf(pairs);
  }

  /**
   * Matches.
   *
   * @param radius greatest distance of a pair [px], included
   */
  public static Matching of(List<Blob> found, List<Blob> truth, double radius) {
    Require.positive("match radius [px]", radius);
    NeighbourGrid grid = NeighbourGrid.of(truth);
    List<Pair> possible = new ArrayList<>();
    for (int f = 0; f < found.size(); f++) {
      Blob blob = found.get(f);
      for (int t : grid.within(blob.y(), blob.x(), radius)) {
        double dy = blob.y() - truth.get(t).y();
        double dx = blob.x() - truth.get(t).x();
        possible.add(new Pair(f, t, StrictMath.sqrt(dy * dy + dx * dx)));
      }
    }
    return among(found.size(), truth.size(), possible);
  }

  /**
   * Matches boxes.
   *
   * @param leastIou least area in common over united area of a pair, above 0 to 1, included
   */
  public static Matching ofBoxes(List<Box> found, List<Box> truth, double leastIou) {
    Require.within("least IoU of a match", leastIou, Double.MIN_NORMAL, 1);
    return byOverlap(
        found.size(), truth.size(), (f, t) -> found.get(f).iou(truth.get(t)), leastIou);
  }

  /** Matches masks in the same way. */
  public static Matching ofMasks(List<Mask> found, List<Mask> truth, double leastIou) {
    Require.within("least IoU of a match", leastIou, Double.MIN_NORMAL, 1);
    return byOverlap(
        found.size(), truth.size(), (f, t) -> found.get(f).iou(truth.get(t)), leastIou);
  }

  private interface Overlap {
    double of(int found, int truth);
  }

  private static Matching byOverlap(int found, int truth, Overlap overlap, double leastIou) {
    List<Pair> possible = new ArrayList<>();
    for (int f = 0; f < found; f++) {
      for (int t = 0; t < truth; t++) {
        double iou = overlap.of(f, t);
        if (iou >= leastIou) {
          possible.add(new Pair(f, t, 1 - iou));
        }
      }
    }
    return among(found, truth, possible);
  }

  private static Matching among(int found, int truth, List<Pair> possible) {
    possible.sort(NEAREST);
    boolean[] usedFound = new boolean[found];
    boolean[] usedTruth = new boolean[truth];
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : possible) {
      if (!usedFound[pair.found()] && !usedTruth[pair.truth()]) {
        usedFound[pair.found()] = true;
        usedTruth[pair.truth()] = true;
        pairs.add(pair);
      }
    }
    return new Matching(found, truth, pairs);
  }

  /** Share of the found positions that are true; 0 where nothing was found. */
  public double precision() {
    return found == 0 ? 0 : (double) pairs.size() / found;
  }

  /** Share of the true positions that were found; 0 where there are none. */
  public double recall() {
    return truth == 0 ? 0 : (double) pairs.size() / truth;
  }

  /** Harmonic mean of precision and recall; 0 where nothing was found or nothing is there. */
  public double f1() {
    return found + truth == 0 ? 0 : 2.0 * pairs.size() / (found + truth);
  }

  /** Mean distance of the pairs [px]; NaN where there are none. */
  public double meanError() {
    return pairs.stream().mapToDouble(Pair::distance).average().orElse(Double.NaN);
  }
}
