package paretoscope.simulator.wave;

import static paretoscope.simulator.wave.Radix.LANES;
import static paretoscope.simulator.wave.Radix.ROW;
import static paretoscope.simulator.wave.VectorLanes.L;
import static paretoscope.simulator.wave.VectorLanes.all;
import static paretoscope.simulator.wave.VectorLanes.at;

import jdk.incubator.vector.FloatVector;

/** Loops over rows with explicit vector instructions. */
final class VectorLoops implements Lanes {
  private static final PlainLoops PLAIN = new PlainLoops();

  /** Refuses machines whose vectors are too long for a row; they get the plain form. */
  VectorLoops() {
    if (LANES % L != 0) {
      throw new IllegalStateException("a row of " + LANES + " is no multiple of a vector");
    }
  }

  @Override
  public void multiply(float[] a, float[] by, int rows) {
    for (int row = 0; row < rows * ROW; row += ROW) {
      for (int i = row; i < row + LANES; i += L) {
        FloatVector re = at(a, i);
        FloatVector im = at(a, i + LANES);
        FloatVector byRe = at(by, i);
        FloatVector byIm = at(by, i + LANES);
        re.mul(byRe).sub(im.mul(byIm)).intoArray(a, i);
        re.mul(byIm).add(im.mul(byRe)).intoArray(a, i + LANES);
      }
    }
  }

  @Override
  public void turn(float[] strip, int[] rows, int first, float[] to, int toRow) {
    if (L == LANES) {
      VectorTurns.turn(strip, rows, first, to, toRow, 0);
      VectorTurns.turn(strip, rows, first, to, toRow, LANES);
    } else {
      PLAIN.turn(strip, rows, first, to, toRow);
    }
  }

  @Override
  public void turnBack(float[] from, int fromRow, float[] strip, int[] rows, int first) {
    if (L == LANES) {
      VectorTurns.turnBack(from, fromRow, strip, rows, first, 0);
      VectorTurns.turnBack(from, fromRow, strip, rows, first, LANES);
    } else {
      PLAIN.turnBack(from, fromRow, strip, rows, first);
    }
  }

  @Override
  public void addIntensity(float[] a, float[] weights, int rows, float[] sums) {
    for (int lane = 0; lane < LANES; lane += L) {
      FloatVector sum = at(sums, lane);
      for (int row = 0; row < rows; row++) {
        FloatVector re = at(a, row * ROW + lane);
        FloatVector im = at(a, row * ROW + LANES + lane);
        sum = sum.add(re.mul(re).add(im.mul(im)).mul(at(weights, row * LANES + lane)));
      }
      sum.intoArray(sums, lane);
    }
  }

  @Override
  public void addProducts(float[] a, float[] lane, float[] row, int rows) {
    for (int i = 0; i < LANES; i += L) {
      FloatVector laneRe = at(lane, i);
      FloatVector laneIm = at(lane, i + LANES);
      for (int r = 0; r < rows; r++) {
        FloatVector rowRe = all(row[2 * r]);
        FloatVector rowIm = all(row[2 * r + 1]);
        int re = r * ROW + i;
        int im = re + LANES;
        at(a, re).add(laneRe.mul(rowRe).sub(laneIm.mul(rowIm))).intoArray(a, re);
        at(a, im).add(laneRe.mul(rowIm).add(laneIm.mul(rowRe))).intoArray(a, im);
      }
    }
  }

  @Override
  public void addWeighted(float[] a, float[] weights, float[] to, int rows) {
    for (int row = 0; row < rows; row++) {
      for (int lane = 0; lane < LANES; lane += L) {
        FloatVector weight = at(weights, row * LANES + lane);
        int re = row * ROW + lane;
        int im = re + LANES;
        at(to, re).add(at(a, re).mul(weight)).intoArray(to, re);
        at(to, im).add(at(a, im).mul(weight)).intoArray(to, im);
      }
    }
  }

  @Override
  public void sum(WeightedRuns runs, float[] re, float[] im, int at, int length) {
    int end = length - length % L;
    int lastFactor = runs.firstFactor() + runs.count();
    for (int i = 0; i < end; i += L) {
      FloatVector sumRe = all(0);
      FloatVector sumIm = all(0);
      int from = runs.first() + i;
      for (int t = runs.firstFactor(); t < lastFactor; t++) {
        FloatVector a = at(runs.re(), from);
        FloatVector b = at(runs.im(), from);
        FloatVector byRe = all(runs.byRe()[t]);
        FloatVector byIm = all(runs.byIm()[t]);
        sumRe = sumRe.add(a.mul(byRe).sub(b.mul(byIm)));
        sumIm = sumIm.add(a.mul(byIm).add(b.mul(byRe)));
        from += runs.apart();
      }
      sumRe.intoArray(re, at + i);
      sumIm.intoArray(im, at + i);
    }
    PLAIN.sum(runs, re, im, at, end, length);
  }
}
