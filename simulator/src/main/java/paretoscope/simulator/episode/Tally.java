package paretoscope.simulator.episode;

import java.util.Arrays;
import java.util.List;
import paretoscope.core.lattice.NeighbourGrid;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;

/**
 * Compares claimed places with true ones as claims come and go. A claim stands for the nearest true
 * place of its kind within the match radius. The first one for a true place is right; further ones,
 * and those for none, are wrong. Where true places of a kind are further apart than twice the
 * radius, this is the largest one-to-one matching; elsewhere it never claims more.
 */
final class Tally {
  private static final int WRONG = -1;
  private static final int IGNORED = -2;

  private final List<AtomicColumn> places;
  private final int wanted;
  private final Truth truth;
  private final NeighbourGrid grid;

  /** How many claims stand for each place. */
  private final int[] standing;

  private double[] x = new double[64];
  private double[] y = new double[64];
  private int[] stands = new int[64];
  private int count;
  private int right;
  private int counted;

  /**
   * @param places those wanted first, then those that a claim may stand for without being counted
   * @param wanted how many of them are wanted
   */
  Tally(List<AtomicColumn> places, int wanted, Truth truth) {
    this.places = places;
    this.wanted = wanted;
    this.truth = truth;
    this.grid =
        new NeighbourGrid(
            places.stream().mapToDouble(AtomicColumn::yNm).toArray(),
            places.stream().mapToDouble(AtomicColumn::xNm).toArray());
    this.standing = new int[places.size()];
  }

  /** Takes back all claims in a view. */
  void forget(View view) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      double across = x[i] - view.leftNm();
      double down = y[i] - view.topNm();
      if (across >= 0 && down >= 0 && across < view.widthNm() && down < view.heightNm()) {
        takeBack(stands[i]);
      } else {
        x[kept] = x[i];
        y[kept] = y[i];
        stands[kept++] = stands[i];
      }
    }
    count = kept;
  }

  private void takeBack(int place) {
    counted -= place == IGNORED ? 0 : 1;
    if (place >= 0 && --standing[place] == 0) {
      right--;
    }
  }

  /** Adds a claim of a defect, or of a column if the kind is {@link Defect#NONE}. */
  void add(double xNm, double yNm, Defect kind) {
    if (count == x.length) {
      x = Arrays.copyOf(x, 2 * count);
      y = Arrays.copyOf(y, 2 * count);
      stands = Arrays.copyOf(stands, 2 * count);
    }
    int place = truth.valid(xNm, yNm) ? place(xNm, yNm, kind) : IGNORED;
    x[count] = xNm;
    y[count] = yNm;
    stands[count++] = place;
    counted += place == IGNORED ? 0 : 1;
    if (place >= 0 && standing[place]++ == 0) {
      right++;
    }
  }

  private int place(double xNm, double yNm, Defect kind) {
    int best = WRONG;
    double least = Double.POSITIVE_INFINITY;
    for (int i : grid.within(yNm, xNm, Truth.MATCH_NM)) {
      AtomicColumn column = places.get(i);
      double dx = column.xNm() - xNm;
      double dy = column.yNm() - yNm;
      boolean fits = kind == Defect.NONE || kind == column.defect();
      if (fits && dx * dx + dy * dy < least) {
        least = dx * dx + dy * dy;
        best = i;
      }
    }
    return best >= wanted ? IGNORED : best;
  }

  /** True places that are wanted. */
  int wanted() {
    return wanted;
  }

  /** How many of them have a claim. */
  int right() {
    return right;
  }

  /** Claims that count, right or wrong. */
  int claims() {
    return counted;
  }

  /**
   * F-beta (van Rijsbergen 1979, Information Retrieval, chapter 7), where recall weighs beta² times
   * as much as precision; at least one place must be wanted.
   */
  double f(double beta) {
    double square = beta * beta;
    return (1 + square) * right / (square * wanted + counted);
  }
}
