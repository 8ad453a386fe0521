package paretoscope.simulator.wave;

import static paretoscope.simulator.wave.VectorLanes.L;
import static paretoscope.simulator.wave.VectorLanes.all;
import static paretoscope.simulator.wave.VectorLanes.at;

import jdk.incubator.vector.FloatVector;

/**
 * Stages of radix 3 with explicit vector instructions; one long loop, so that numbers stay in
 * registers.
 */
final class VectorRadix3 implements Radix {
  private static final float HALF = 0.5f;
  private static final float SINE = (float) StrictMath.sin(StrictMath.PI / 3);

  @Override
  public int radix() {
    return 3;
  }

  @Override
  public void forward(float[] a, int offset, int blocks, int part, float[] turns) {
    FloatVector half = all(HALF);
    FloatVector sine = all(SINE);
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      FloatVector turnRe1 = all(turns[4 * j]);
      FloatVector turnIm1 = all(turns[4 * j + 1]);
      FloatVector turnRe2 = all(turns[4 * j + 2]);
      FloatVector turnIm2 = all(turns[4 * j + 3]);
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 3 * step) {
        for (int i = first; i < first + LANES; i += L) {
          FloatVector re0 = at(a, i);
          FloatVector im0 = at(a, i + LANES);
          FloatVector re1 = at(a, i + step);
          FloatVector im1 = at(a, i + step + LANES);
          FloatVector re2 = at(a, i + 2 * step);
          FloatVector im2 = at(a, i + 2 * step + LANES);
          FloatVector pairRe = re1.add(re2);
          FloatVector pairIm = im1.add(im2);
          FloatVector midRe = re0.sub(pairRe.mul(half));
          FloatVector midIm = im0.sub(pairIm.mul(half));
          FloatVector sideRe = re1.sub(re2).mul(sine);
          FloatVector sideIm = im1.sub(im2).mul(sine);
          FloatVector allRe = re0.add(pairRe);
          FloatVector allIm = im0.add(pairIm);
          FloatVector oneRe = midRe.add(sideIm);
          FloatVector oneIm = midIm.sub(sideRe);
          FloatVector twoRe = midRe.sub(sideIm);
          FloatVector twoIm = midIm.add(sideRe);
          allRe.intoArray(a, i);
          allIm.intoArray(a, i + LANES);
          oneRe.mul(turnRe1).sub(oneIm.mul(turnIm1)).intoArray(a, i + step);
          oneRe.mul(turnIm1).add(oneIm.mul(turnRe1)).intoArray(a, i + step + LANES);
          twoRe.mul(turnRe2).sub(twoIm.mul(turnIm2)).intoArray(a, i + 2 * step);
          twoRe.mul(turnIm2).add(twoIm.mul(turnRe2)).intoArray(a, i + 2 * step + LANES);
        }
      }
    }
  }

  @Override
  public void inverse(float[] a, int offset, int blocks, int part, float[] turns) {
    FloatVector half = all(HALF);
    FloatVector sine = all(SINE);
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      FloatVector turnRe1 = all(turns[4 * j]);
      FloatVector turnIm1 = all(turns[4 * j + 1]);
      FloatVector turnRe2 = all(turns[4 * j + 2]);
      FloatVector turnIm2 = all(turns[4 * j + 3]);
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 3 * step) {
        for (int i = first; i < first + LANES; i += L) {
          FloatVector re0 = at(a, i);
          FloatVector im0 = at(a, i + LANES);
          FloatVector xRe1 = at(a, i + step);
          FloatVector xIm1 = at(a, i + step + LANES);
          FloatVector re1 = xRe1.mul(turnRe1).add(xIm1.mul(turnIm1));
          FloatVector im1 = xIm1.mul(turnRe1).sub(xRe1.mul(turnIm1));
          FloatVector xRe2 = at(a, i + 2 * step);
          FloatVector xIm2 = at(a, i + 2 * step + LANES);
          FloatVector re2 = xRe2.mul(turnRe2).add(xIm2.mul(turnIm2));
          FloatVector im2 = xIm2.mul(turnRe2).sub(xRe2.mul(turnIm2));
          FloatVector pairRe = re1.add(re2);
          FloatVector pairIm = im1.add(im2);
          FloatVector midRe = re0.sub(pairRe.mul(half));
          FloatVector midIm = im0.sub(pairIm.mul(half));
          FloatVector sideRe = re1.sub(re2).mul(sine);
          FloatVector sideIm = im1.sub(im2).mul(sine);
          FloatVector allRe = re0.add(pairRe);
          FloatVector allIm = im0.add(pairIm);
          FloatVector oneRe = midRe.sub(sideIm);
          FloatVector oneIm = midIm.add(sideRe);
          FloatVector twoRe = midRe.add(sideIm);
          FloatVector twoIm = midIm.sub(sideRe);
          allRe.intoArray(a, i);
          allIm.intoArray(a, i + LANES);
          oneRe.intoArray(a, i + step);
          oneIm.intoArray(a, i + step + LANES);
          twoRe.intoArray(a, i + 2 * step);
          twoIm.intoArray(a, i + 2 * step + LANES);
        }
      }
    }
  }
}
