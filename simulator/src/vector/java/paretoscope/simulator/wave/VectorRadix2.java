package paretoscope.simulator.wave;

import static paretoscope.simulator.wave.VectorLanes.L;
import static paretoscope.simulator.wave.VectorLanes.all;
import static paretoscope.simulator.wave.VectorLanes.at;

import jdk.incubator.vector.FloatVector;

/**
 * Stages of radix 2 with explicit vector instructions; one long loop, so that numbers stay in
 * registers.
 */
final class VectorRadix2 implements Radix {
  @Override
  public int radix() {
    return 2;
  }

  @Override
  public void forward(float[] a, int offset, int blocks, int part, float[] turns) {
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      FloatVector turnRe1 = all(turns[2 * j]);
      FloatVector turnIm1 = all(turns[2 * j + 1]);
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 2 * step) {
        for (int i = first; i < first + LANES; i += L) {
          FloatVector re0 = at(a, i);
          FloatVector im0 = at(a, i + LANES);
          FloatVector re1 = at(a, i + step);
          FloatVector im1 = at(a, i + step + LANES);
          FloatVector sumRe = re0.add(re1);
          FloatVector sumIm = im0.add(im1);
          FloatVector difRe = re0.sub(re1);
          FloatVector difIm = im0.sub(im1);
          sumRe.intoArray(a, i);
          sumIm.intoArray(a, i + LANES);
          difRe.mul(turnRe1).sub(difIm.mul(turnIm1)).intoArray(a, i + step);
          difRe.mul(turnIm1).add(difIm.mul(turnRe1)).intoArray(a, i + step + LANES);
        }
      }
    }
  }

  @Override
  public void inverse(float[] a, int offset, int blocks, int part, float[] turns) {
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      FloatVector turnRe1 = all(turns[2 * j]);
      FloatVector turnIm1 = all(turns[2 * j + 1]);
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 2 * step) {
        for (int i = first; i < first + LANES; i += L) {
          FloatVector re0 = at(a, i);
          FloatVector im0 = at(a, i + LANES);
          FloatVector xRe1 = at(a, i + step);
          FloatVector xIm1 = at(a, i + step + LANES);
          FloatVector re1 = xRe1.mul(turnRe1).add(xIm1.mul(turnIm1));
          FloatVector im1 = xIm1.mul(turnRe1).sub(xRe1.mul(turnIm1));
          FloatVector sumRe = re0.add(re1);
          FloatVector sumIm = im0.add(im1);
          FloatVector difRe = re0.sub(re1);
          FloatVector difIm = im0.sub(im1);
          sumRe.intoArray(a, i);
          sumIm.intoArray(a, i + LANES);
          difRe.intoArray(a, i + step);
          difIm.intoArray(a, i + step + LANES);
        }
      }
    }
  }
}
