package paretoscope.simulator.episode;

import java.util.Arrays;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.specimen.Defect;

/**
 * Compares claimed places with true ones as claims come and go. A claim stands for the nearest true
 * place of its kind within the match radius. The first one for a true place is right; further ones,
 * and those for none, are wrong. Where true places of a kind are further apart than twice the
 * radius, this is the largest one-to-one matching; elsewhere it never claims more.
 */
final class Tally implements PlaceQuestion.Answers {
  private final TruePlaces places;

  /** How many claims stand for each place. */
  private final int[] standing;

  private double[] x = new double[64];
  private double[] y = new double[64];
  private int[] stands = new int[64];
  private int count;
  private int right;
  private int counted;

  Tally(TruePlaces places) {
    this.places = places;
    this.standing = new int[wanted()];
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
    counted -= place == TruePlaces.IGNORED ? 0 : 1;
    if (place >= 0 && --standing[place] == 0) {
      right--;
    }
  }

  @Override
  public void add(double xNm, double yNm, Defect kind) {
    if (count == x.length) {
      x = Arrays.copyOf(x, 2 * count);
      y = Arrays.copyOf(y, 2 * count);
      stands = Arrays.copyOf(stands, 2 * count);
    }
    int place = places.standsFor(xNm, yNm, kind);
    x[count] = xNm;
    y[count] = yNm;
    stands[count++] = place;
    counted += place == TruePlaces.IGNORED ? 0 : 1;
    if (place >= 0 && standing[place]++ == 0) {
      right++;
    }
  }

  /** True places that are wanted. */
  int wanted() {
    return places.wanted().size();
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
    return (1 + square) * right / (square * wanted() + counted);
  }
}
