package paretoscope.core.detect;

import java.util.Arrays;

/**
 * Removes spots that overlap: of two discs of radius sqrt(2) sigma whose common area, as a fraction
 * of the smaller disc, exceeds a limit, the one with the smaller sigma goes; of two equal ones the
 * clearer goes. Pairs are settled one after another in the order of {@link PairOrder}; a spot that
 * has gone removes no other.
 */
final class Pruning {
  private final int[] ys;
  private final int[] xs;
  private final double[] sigmas;
  private final double overlap;
  private final double reach;
  private int[] first = new int[256];
  private int[] second = new int[256];
  private boolean[] hits = new boolean[256];
  private int stored;
  private long pairs;

  private Pruning(int[] ys, int[] xs, double[] sigmas, double overlap) {
    this.ys = ys;
    this.xs = xs;
    this.sigmas = sigmas;
    this.overlap = overlap;
    this.reach = 2 * Arrays.stream(sigmas).max().orElse(0) * Math.sqrt(2);
  }

  /**
   * Which spots stay.
   *
   * @param ys rows [px], the clearest spot first
   * @param xs columns [px]
   * @param sigmas sizes [px]
   * @param overlap greatest common fraction that two spots may have
   */
  static boolean[] kept(int[] ys, int[] xs, double[] sigmas, double overlap) {
    Pruning pruning = new Pruning(ys, xs, sigmas, overlap);
    pruning.collectPairs();
    return pruning.settle();
  }

  private void collectPairs() {
    SpotCells cells = new SpotCells(ys, xs, (int) Math.max(1, Math.ceil(reach)));
    double limit = reach * reach;
    int[] near = new int[16];
    for (int i = 0; i < ys.length; i++) {
      near = cells.after(i, limit, near);
      for (int k = 1; k <= near[0]; k++) {
        store(i, near[k], overlap(i, near[k]) > overlap);
      }
    }
  }

  private void store(int i, int j, boolean hit) {
    pairs++;
    if (pairs == PairOrder.TABLE_LIMIT + 1) {
      dropMisses();
    }
    if (pairs > PairOrder.TABLE_LIMIT && !hit) {
      return;
    }
    if (stored == first.length) {
      first = Arrays.copyOf(first, 2 * stored);
      second = Arrays.copyOf(second, 2 * stored);
      hits = Arrays.copyOf(hits, 2 * stored);
    }
    first[stored] = i;
    second[stored] = j;
    hits[stored++] = hit;
  }

  private void dropMisses() {
    int n = 0;
    for (int p = 0; p < stored; p++) {
      if (hits[p]) {
        first[n] = first[p];
        second[n] = second[p];
        hits[n++] = true;
      }
    }
    stored = n;
  }

  private boolean[] settle() {
    int[] order =
        pairs > PairOrder.TABLE_LIMIT
            ? PairOrder.byHomeSlot(first, second, stored, pairs)
            : PairOrder.walk(first, second, stored);
    boolean[] kept = new boolean[ys.length];
    Arrays.fill(kept, true);
    for (int p : order) {
      int i = first[p];
      int j = second[p];
      if (hits[p] && kept[i] && kept[j]) {
        kept[sigmas[i] > sigmas[j] ? j : i] = false;
      }
    }
    return kept;
  }

  /** Common area of two discs as a fraction of the smaller, the greater disc's radius being 1. */
  private double overlap(int i, int j) {
    double dy = ys[j] - (double) ys[i];
    double dx = xs[j] - (double) xs[i];
    double touch = (sigmas[i] + sigmas[j]) * 1.5;
    if (dy * dy + dx * dx > touch * touch) {
      return 0;
    }
    double greater = Math.max(sigmas[i], sigmas[j]);
    double r1 = sigmas[i] > sigmas[j] ? 1 : sigmas[i] / sigmas[j];
    double r2 = sigmas[i] > sigmas[j] ? sigmas[j] / sigmas[i] : 1;
    double unit = greater * Math.sqrt(2);
    double sy = ys[j] / unit - ys[i] / unit;
    double sx = xs[j] / unit - xs[i] / unit;
    double d = Math.sqrt(sy * sy + sx * sx);
    if (d > r1 + r2) {
      return 0;
    }
    return d <= Math.abs(r1 - r2) ? 1 : lens(d, r1, r2);
  }

  private static double lens(double d, double r1, double r2) {
    double angle1 = StrictMath.acos(cosine(d, r1, r2));
    double angle2 = StrictMath.acos(cosine(d, r2, r1));
    double product = (-d + r2 + r1) * (d - r2 + r1) * (d + r2 - r1) * (d + r2 + r1);
    double area = r1 * r1 * angle1 + r2 * r2 * angle2 - 0.5 * Math.sqrt(Math.abs(product));
    double smaller = Math.min(r1, r2);
    return area / (Math.PI * (smaller * smaller));
  }

  private static double cosine(double d, double r1, double r2) {
    return Math.max(-1, Math.min(1, (d * d + r1 * r1 - r2 * r2) / (2 * d * r1)));
  }
}
