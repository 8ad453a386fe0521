package paretoscope.simulator.wave;

/** Stages of radix 3 in plain Java; one long loop, so that numbers stay in registers. */
final class PlainRadix3 implements Radix {
  private static final float HALF = 0.5f;
  private static final float SINE = (float) StrictMath.sin(StrictMath.PI / 3);

  @Override
  public int radix() {
    return 3;
  }

  @Override
  public void forward(float[] a, int offset, int blocks, int part, float[] turns) {
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      float turnRe1 = turns[4 * j];
      float turnIm1 = turns[4 * j + 1];
      float turnRe2 = turns[4 * j + 2];
      float turnIm2 = turns[4 * j + 3];
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 3 * step) {
        for (int i = first; i < first + LANES; i++) {
          float re0 = a[i];
          float im0 = a[i + LANES];
          float re1 = a[i + step];
          float im1 = a[i + step + LANES];
          float re2 = a[i + 2 * step];
          float im2 = a[i + 2 * step + LANES];
          float pairRe = re1 + re2;
          float pairIm = im1 + im2;
          float midRe = re0 - pairRe * HALF;
          float midIm = im0 - pairIm * HALF;
          float sideRe = (re1 - re2) * SINE;
          float sideIm = (im1 - im2) * SINE;
          float allRe = re0 + pairRe;
          float allIm = im0 + pairIm;
          float oneRe = midRe + sideIm;
          float oneIm = midIm - sideRe;
          float twoRe = midRe - sideIm;
          float twoIm = midIm + sideRe;
          a[i] = allRe;
          a[i + LANES] = allIm;
          a[i + step] = oneRe * turnRe1 - oneIm * turnIm1;
          a[i + step + LANES] = oneRe * turnIm1 + oneIm * turnRe1;
          a[i + 2 * step] = twoRe * turnRe2 - twoIm * turnIm2;
          a[i + 2 * step + LANES] = twoRe * turnIm2 + twoIm * turnRe2;
        }
      }
    }
  }

  @Override
  public void inverse(float[] a, int offset, int blocks, int part, float[] turns) {
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      float turnRe1 = turns[4 * j];
      float turnIm1 = turns[4 * j + 1];
      float turnRe2 = turns[4 * j + 2];
      float turnIm2 = turns[4 * j + 3];
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 3 * step) {
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
          float pairRe = re1 + re2;
          float pairIm = im1 + im2;
          float midRe = re0 - pairRe * HALF;
          float midIm = im0 - pairIm * HALF;
          float sideRe = (re1 - re2) * SINE;
          float sideIm = (im1 - im2) * SINE;
          float allRe = re0 + pairRe;
          float allIm = im0 + pairIm;
          float oneRe = midRe - sideIm;
          float oneIm = midIm + sideRe;
          float twoRe = midRe + sideIm;
          float twoIm = midIm - sideRe;
          a[i] = allRe;
          a[i + LANES] = allIm;
          a[i + step] = oneRe;
          a[i + step + LANES] = oneIm;
          a[i + 2 * step] = twoRe;
          a[i + 2 * step + LANES] = twoIm;
        }
      }
    }
  }
}
