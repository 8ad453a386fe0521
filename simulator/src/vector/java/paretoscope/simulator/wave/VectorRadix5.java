package paretoscope.simulator.wave;

import static paretoscope.simulator.wave.VectorLanes.L;
import static paretoscope.simulator.wave.VectorLanes.all;
import static paretoscope.simulator.wave.VectorLanes.at;

import jdk.incubator.vector.FloatVector;

/**
 * Stages of radix 5 with explicit vector instructions; one long loop, so that numbers stay in
 * registers.
 */
final class VectorRadix5 implements Radix {
  private static final float COS1 = (float) StrictMath.cos(0.4 * StrictMath.PI);
  private static final float COS2 = (float) StrictMath.cos(0.8 * StrictMath.PI);
  private static final float SIN1 = (float) StrictMath.sin(0.4 * StrictMath.PI);
  private static final float SIN2 = (float) StrictMath.sin(0.8 * StrictMath.PI);

  @Override
  public int radix() {
    return 5;
  }

  @Override
  public void forward(float[] a, int offset, int blocks, int part, float[] turns) {
    FloatVector cos1 = all(COS1);
    FloatVector cos2 = all(COS2);
    FloatVector sin1 = all(SIN1);
    FloatVector sin2 = all(SIN2);
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      FloatVector turnRe1 = all(turns[8 * j]);
      FloatVector turnIm1 = all(turns[8 * j + 1]);
      FloatVector turnRe2 = all(turns[8 * j + 2]);
      FloatVector turnIm2 = all(turns[8 * j + 3]);
      FloatVector turnRe3 = all(turns[8 * j + 4]);
      FloatVector turnIm3 = all(turns[8 * j + 5]);
      FloatVector turnRe4 = all(turns[8 * j + 6]);
      FloatVector turnIm4 = all(turns[8 * j + 7]);
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 5 * step) {
        for (int i = first; i < first + LANES; i += L) {
          FloatVector re0 = at(a, i);
          FloatVector im0 = at(a, i + LANES);
          FloatVector re1 = at(a, i + step);
          FloatVector im1 = at(a, i + step + LANES);
          FloatVector re2 = at(a, i + 2 * step);
          FloatVector im2 = at(a, i + 2 * step + LANES);
          FloatVector re3 = at(a, i + 3 * step);
          FloatVector im3 = at(a, i + 3 * step + LANES);
          FloatVector re4 = at(a, i + 4 * step);
          FloatVector im4 = at(a, i + 4 * step + LANES);
          FloatVector outRe = re1.add(re4);
          FloatVector outIm = im1.add(im4);
          FloatVector outDifRe = re1.sub(re4);
          FloatVector outDifIm = im1.sub(im4);
          FloatVector inRe = re2.add(re3);
          FloatVector inIm = im2.add(im3);
          FloatVector inDifRe = re2.sub(re3);
          FloatVector inDifIm = im2.sub(im3);
          FloatVector nearRe = outRe.mul(cos1).add(inRe.mul(cos2)).add(re0);
          FloatVector nearIm = outIm.mul(cos1).add(inIm.mul(cos2)).add(im0);
          FloatVector farRe = outRe.mul(cos2).add(inRe.mul(cos1)).add(re0);
          FloatVector farIm = outIm.mul(cos2).add(inIm.mul(cos1)).add(im0);
          FloatVector nearSideRe = outDifRe.mul(sin1).add(inDifRe.mul(sin2));
          FloatVector nearSideIm = outDifIm.mul(sin1).add(inDifIm.mul(sin2));
          FloatVector farSideRe = outDifRe.mul(sin2).sub(inDifRe.mul(sin1));
          FloatVector farSideIm = outDifIm.mul(sin2).sub(inDifIm.mul(sin1));
          FloatVector allRe = re0.add(outRe).add(inRe);
          FloatVector allIm = im0.add(outIm).add(inIm);
          FloatVector oneRe = nearRe.add(nearSideIm);
          FloatVector oneIm = nearIm.sub(nearSideRe);
          FloatVector twoRe = farRe.add(farSideIm);
          FloatVector twoIm = farIm.sub(farSideRe);
          FloatVector threeRe = farRe.sub(farSideIm);
          FloatVector threeIm = farIm.add(farSideRe);
          FloatVector fourRe = nearRe.sub(nearSideIm);
          FloatVector fourIm = nearIm.add(nearSideRe);
          allRe.intoArray(a, i);
          allIm.intoArray(a, i + LANES);
          oneRe.mul(turnRe1).sub(oneIm.mul(turnIm1)).intoArray(a, i + step);
          oneRe.mul(turnIm1).add(oneIm.mul(turnRe1)).intoArray(a, i + step + LANES);
          twoRe.mul(turnRe2).sub(twoIm.mul(turnIm2)).intoArray(a, i + 2 * step);
          twoRe.mul(turnIm2).add(twoIm.mul(turnRe2)).intoArray(a, i + 2 * step + LANES);
          threeRe.mul(turnRe3).sub(threeIm.mul(turnIm3)).intoArray(a, i + 3 * step);
          threeRe.mul(turnIm3).add(threeIm.mul(turnRe3)).intoArray(a, i + 3 * step + LANES);
          fourRe.mul(turnRe4).sub(fourIm.mul(turnIm4)).intoArray(a, i + 4 * step);
          fourRe.mul(turnIm4).add(fourIm.mul(turnRe4)).intoArray(a, i + 4 * step + LANES);
        }
      }
    }
  }

  @Override
  public void inverse(float[] a, int offset, int blocks, int part, float[] turns) {
    FloatVector cos1 = all(COS1);
    FloatVector cos2 = all(COS2);
    FloatVector sin1 = all(SIN1);
    FloatVector sin2 = all(SIN2);
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      FloatVector turnRe1 = all(turns[8 * j]);
      FloatVector turnIm1 = all(turns[8 * j + 1]);
      FloatVector turnRe2 = all(turns[8 * j + 2]);
      FloatVector turnIm2 = all(turns[8 * j + 3]);
      FloatVector turnRe3 = all(turns[8 * j + 4]);
      FloatVector turnIm3 = all(turns[8 * j + 5]);
      FloatVector turnRe4 = all(turns[8 * j + 6]);
      FloatVector turnIm4 = all(turns[8 * j + 7]);
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 5 * step) {
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
          FloatVector xRe4 = at(a, i + 4 * step);
          FloatVector xIm4 = at(a, i + 4 * step + LANES);
          FloatVector re4 = xRe4.mul(turnRe4).add(xIm4.mul(turnIm4));
          FloatVector im4 = xIm4.mul(turnRe4).sub(xRe4.mul(turnIm4));
          FloatVector outRe = re1.add(re4);
          FloatVector outIm = im1.add(im4);
          FloatVector outDifRe = re1.sub(re4);
          FloatVector outDifIm = im1.sub(im4);
          FloatVector inRe = re2.add(re3);
          FloatVector inIm = im2.add(im3);
          FloatVector inDifRe = re2.sub(re3);
          FloatVector inDifIm = im2.sub(im3);
          FloatVector nearRe = outRe.mul(cos1).add(inRe.mul(cos2)).add(re0);
          FloatVector nearIm = outIm.mul(cos1).add(inIm.mul(cos2)).add(im0);
          FloatVector farRe = outRe.mul(cos2).add(inRe.mul(cos1)).add(re0);
          FloatVector farIm = outIm.mul(cos2).add(inIm.mul(cos1)).add(im0);
          FloatVector nearSideRe = outDifRe.mul(sin1).add(inDifRe.mul(sin2));
          FloatVector nearSideIm = outDifIm.mul(sin1).add(inDifIm.mul(sin2));
          FloatVector farSideRe = outDifRe.mul(sin2).sub(inDifRe.mul(sin1));
          FloatVector farSideIm = outDifIm.mul(sin2).sub(inDifIm.mul(sin1));
          FloatVector allRe = re0.add(outRe).add(inRe);
          FloatVector allIm = im0.add(outIm).add(inIm);
          FloatVector oneRe = nearRe.sub(nearSideIm);
          FloatVector oneIm = nearIm.add(nearSideRe);
          FloatVector twoRe = farRe.sub(farSideIm);
          FloatVector twoIm = farIm.add(farSideRe);
          FloatVector threeRe = farRe.add(farSideIm);
          FloatVector threeIm = farIm.sub(farSideRe);
          FloatVector fourRe = nearRe.add(nearSideIm);
          FloatVector fourIm = nearIm.sub(nearSideRe);
          allRe.intoArray(a, i);
          allIm.intoArray(a, i + LANES);
          oneRe.intoArray(a, i + step);
          oneIm.intoArray(a, i + step + LANES);
          twoRe.intoArray(a, i + 2 * step);
          twoIm.intoArray(a, i + 2 * step + LANES);
          threeRe.intoArray(a, i + 3 * step);
          threeIm.intoArray(a, i + 3 * step + LANES);
          fourRe.intoArray(a, i + 4 * step);
          fourIm.intoArray(a, i + 4 * step + LANES);
        }
      }
    }
  }
}
