package paretoscope.simulator.wave;

/** Stages of radix 5 in plain Java; one long loop, so that numbers stay in registers. */
final class PlainRadix5 implements Radix {
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
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      float turnRe1 = turns[8 * j];
      float turnIm1 = turns[8 * j + 1];
      float turnRe2 = turns[8 * j + 2];
      float turnIm2 = turns[8 * j + 3];
      float turnRe3 = turns[8 * j + 4];
      float turnIm3 = turns[8 * j + 5];
      float turnRe4 = turns[8 * j + 6];
      float turnIm4 = turns[8 * j + 7];
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 5 * step) {
        for (int i = first; i < first + LANES; i++) {
          float re0 = a[i];
          float im0 = a[i + LANES];
          float re1 = a[i + step];
          float im1 = a[i + step + LANES];
          float re2 = a[i + 2 * step];
          float im2 = a[i + 2 * step + LANES];
          float re3 = a[i + 3 * step];
          float im3 = a[i + 3 * step + LANES];
          float re4 = a[i + 4 * step];
          float im4 = a[i + 4 * step + LANES];
          float outRe = re1 + re4;
          float outIm = im1 + im4;
          float outDifRe = re1 - re4;
          float outDifIm = im1 - im4;
          float inRe = re2 + re3;
          float inIm = im2 + im3;
          float inDifRe = re2 - re3;
          float inDifIm = im2 - im3;
          float nearRe = outRe * COS1 + inRe * COS2 + re0;
          float nearIm = outIm * COS1 + inIm * COS2 + im0;
          float farRe = outRe * COS2 + inRe * COS1 + re0;
          float farIm = outIm * COS2 + inIm * COS1 + im0;
          float nearSideRe = outDifRe * SIN1 + inDifRe * SIN2;
          float nearSideIm = outDifIm * SIN1 + inDifIm * SIN2;
          float farSideRe = outDifRe * SIN2 - inDifRe * SIN1;
          float farSideIm = outDifIm * SIN2 - inDifIm * SIN1;
          float allRe = re0 + outRe + inRe;
          float allIm = im0 + outIm + inIm;
          float oneRe = nearRe + nearSideIm;
          float oneIm = nearIm - nearSideRe;
          float twoRe = farRe + farSideIm;
          float twoIm = farIm - farSideRe;
          float threeRe = farRe - farSideIm;
          float threeIm = farIm + farSideRe;
          float fourRe = nearRe - nearSideIm;
          float fourIm = nearIm + nearSideRe;
          a[i] = allRe;
          a[i + LANES] = allIm;
          a[i + step] = oneRe * turnRe1 - oneIm * turnIm1;
          a[i + step + LANES] = oneRe * turnIm1 + oneIm * turnRe1;
          a[i + 2 * step] = twoRe * turnRe2 - twoIm * turnIm2;
          a[i + 2 * step + LANES] = twoRe * turnIm2 + twoIm * turnRe2;
          a[i + 3 * step] = threeRe * turnRe3 - threeIm * turnIm3;
          a[i + 3 * step + LANES] = threeRe * turnIm3 + threeIm * turnRe3;
          a[i + 4 * step] = fourRe * turnRe4 - fourIm * turnIm4;
          a[i + 4 * step + LANES] = fourRe * turnIm4 + fourIm * turnRe4;
        }
      }
    }
  }

  @Override
  public void inverse(float[] a, int offset, int blocks, int part, float[] turns) {
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      float turnRe1 = turns[8 * j];
      float turnIm1 = turns[8 * j + 1];
      float turnRe2 = turns[8 * j + 2];
      float turnIm2 = turns[8 * j + 3];
      float turnRe3 = turns[8 * j + 4];
      float turnIm3 = turns[8 * j + 5];
      float turnRe4 = turns[8 * j + 6];
      float turnIm4 = turns[8 * j + 7];
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 5 * step) {
        for (int i = first; i < first + LANES; i++) {
          float re0 = a[i];
          float im0 = a[i + LANES];
          float xRe1 = a[i + step];
          float xIm1 = a[i + step + LANES];
          float re1 = xRe1 * turnRe1 + xIm1 * turnIm1;
          float im1 = xIm1 * turnRe1 - xRe1 * turnIm1;
          float xRe2 = a[i + 2 * step];
          float xIm2 = a[i + 2 * step + LANES];
          float re2 = xRe2 * turnRe2 + xIm2 * turnIm2;
          float im2 = xIm2 * turnRe2 - xRe2 * turnIm2;
          float xRe3 = a[i + 3 * step];
          float xIm3 = a[i + 3 * step + LANES];
          float re3 = xRe3 * turnRe3 + xIm3 * turnIm3;
          float im3 = xIm3 * turnRe3 - xRe3 * turnIm3;
          float xRe4 = a[i + 4 * step];
          float xIm4 = a[i + 4 * step + LANES];
          float re4 = xRe4 * turnRe4 + xIm4 * turnIm4;
          float im4 = xIm4 * turnRe4 - xRe4 * turnIm4;
          float outRe = re1 + re4;
          float outIm = im1 + im4;
          float outDifRe = re1 - re4;
          float outDifIm = im1 - im4;
          float inRe = re2 + re3;
          float inIm = im2 + im3;
          float inDifRe = re2 - re3;
          float inDifIm = im2 - im3;
          float nearRe = outRe * COS1 + inRe * COS2 + re0;
          float nearIm = outIm * COS1 + inIm * COS2 + im0;
          float farRe = outRe * COS2 + inRe * COS1 + re0;
          float farIm = outIm * COS2 + inIm * COS1 + im0;
          float nearSideRe = outDifRe * SIN1 + inDifRe * SIN2;
          float nearSideIm = outDifIm * SIN1 + inDifIm * SIN2;
          float farSideRe = outDifRe * SIN2 - inDifRe * SIN1;
          float farSideIm = outDifIm * SIN2 - inDifIm * SIN1;
          float allRe = re0 + outRe + inRe;
          float allIm = im0 + outIm + inIm;
          float oneRe = nearRe - nearSideIm;
          float oneIm = nearIm + nearSideRe;
          float twoRe = farRe - farSideIm;
          float twoIm = farIm + farSideRe;
          float threeRe = farRe + farSideIm;
          float threeIm = farIm - farSideRe;
          float fourRe = nearRe + nearSideIm;
          float fourIm = nearIm - nearSideRe;
          a[i] = allRe;
          a[i + LANES] = allIm;
          a[i + step] = oneRe;
          a[i + step + LANES] = oneIm;
          a[i + 2 * step] = twoRe;
          a[i + 2 * step + LANES] = twoIm;
          a[i + 3 * step] = threeRe;
          a[i + 3 * step + LANES] = threeIm;
          a[i + 4 * step] = fourRe;
          a[i + 4 * step + LANES] = fourIm;
        }
      }
    }
  }
}
