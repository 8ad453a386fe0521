package paretoscope.simulator.wave;

import static paretoscope.simulator.wave.VectorLanes.L;
import static paretoscope.simulator.wave.VectorLanes.all;
import static paretoscope.simulator.wave.VectorLanes.at;

import jdk.incubator.vector.FloatVector;

/**
 * Stages of radix 4 with explicit vector instructions; one long loop, so that numbers stay in
 * registers.
 */
final class VectorRadix4 implements Radix {
  @Override
  public int radix() {
    return 4;
  }

  @Override
  public void forward(float[] a, int offset, int blocks, int part, float[] turns) {
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      FloatVector turnRe1 = all(turns[6 * j]);
      FloatVector turnIm1 = all(turns[6 * j + 1]);
      FloatVector turnRe2 = all(turns[6 * j + 2]);
      FloatVector turnIm2 = all(turns[6 * j + 3]);
      FloatVector turnRe3 = all(turns[6 * j + 4]);
      FloatVector turnIm3 = all(turns[6 * j + 5]);
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 4 * step) {
        for (int i = first; i < first + LANES; i += L) {
          FloatVector re0 = at(a, i);
          FloatVector im0 = at(a, i + LANES);
          FloatVector re1 = at(a, i + step);
          FloatVector im1 = at(a, i + step + LANES);
          FloatVector re2 = at(a, i + 2 * step);
          FloatVector im2 = at(a, i + 2 * step + LANES);
          FloatVector re3 = at(a, i + 3 * step);
          FloatVector im3 = at(a, i + 3 * step + LANES);
          FloatVector evenRe = re0.add(re2);
          FloatVector evenIm = im0.add(im2);
          FloatVector oddRe = re1.add(re3);
          FloatVector oddIm = im1.add(im3);
          FloatVector midRe = re0.sub(re2);
          FloatVector midIm = im0.sub(im2);
          FloatVector sideRe = re1.sub(re3);
          FloatVector sideIm = im1.sub(im3);
          FloatVector allRe = evenRe.add(oddRe);
          FloatVector allIm = evenIm.add(oddIm);
          FloatVector oneRe = midRe.add(sideIm);
          FloatVector oneIm = midIm.sub(sideRe);
          FloatVector twoRe = evenRe.sub(oddRe);
          FloatVector twoIm = evenIm.sub(oddIm);
          FloatVector threeRe = midRe.sub(sideIm);
          FloatVector threeIm = midIm.add(sideRe);
          allRe.intoArray(a, i);
          allIm.intoArray(a, i + LANES);
          oneRe.mul(turnRe1).sub(oneIm.mul(turnIm1)).intoArray(a, i + step);
          oneRe.mul(turnIm1).add(oneIm.mul(turnRe1)).intoArray(a, i + step + LANES);
          twoRe.mul(turnRe2).sub(twoIm.mul(turnIm2)).intoArray(a, i + 2 * step);
          twoRe.mul(turnIm2).add(twoIm.mul(turnRe2)).intoArray(a, i + 2 * step + LANES);
          threeRe.mul(turnRe3).sub(threeIm.mul(turnIm3)).intoArray(a, i + 3 * step);
          threeRe.mul(turnIm3).add(threeIm.mul(turnRe3)).intoArray(a, i + 3 * step + LANES);
        }
      }
    }
  }

  @Override
  public void inverse(float[] a, int offset, int blocks, int part, float[] turns) {
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      FloatVector turnRe1 = all(turns[6 * j]);
      FloatVector turnIm1 = all(turns[6 * j + 1]);
      FloatVector turnRe2 = all(turns[6 * j + 2]);
      FloatVector turnIm2 = all(turns[6 * j + 3]);
      FloatVector turnRe3 = all(turns[6 * j + 4]);
      FloatVector turnIm3 = all(turns[6 * j + 5]);
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 4 * step) {
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
          FloatVector xRe3 = at(a, i + 3 * step);
          FloatVector xIm3 = at(a, i + 3 * step + LANES);
          FloatVector re3 = xRe3.mul(turnRe3).add(xIm3.mul(turnIm3));
          FloatVector im3 = xIm3.mul(turnRe3).sub(xRe3.mul(turnIm3));
          FloatVector evenRe = re0.add(re2);
          FloatVector evenIm = im0.add(im2);
          FloatVector oddRe = re1.add(re3);
          FloatVector oddIm = im1.add(im3);
          FloatVector midRe = re0.sub(re2);
          FloatVector midIm = im0.sub(im2);
          FloatVector sideRe = re1.sub(re3);
          FloatVector sideIm = im1.sub(im3);
          FloatVector allRe = evenRe.add(oddRe);
          FloatVector allIm = evenIm.add(oddIm);
          FloatVector oneRe = midRe.sub(sideIm);
          FloatVector oneIm = midIm.add(sideRe);
          FloatVector twoRe = evenRe.sub(oddRe);
          FloatVector twoIm = evenIm.sub(oddIm);
          FloatVector threeRe = midRe.add(sideIm);
          FloatVector threeIm = midIm.sub(sideRe);
          allRe.intoArray(a, i);
          allIm.intoArray(a, i + LANES);
          oneRe.intoArray(a, i + step);
          oneIm.intoArray(a, i + step + LANES);
          twoRe.intoArray(a, i + 2 * step);
          twoIm.intoArray(a, i + 2 * step + LANES);
          threeRe.intoArray(a, i + 3 * step);
          threeIm.intoArray(a, i + 3 * step + LANES);
        }
      }
    }
  }
}
