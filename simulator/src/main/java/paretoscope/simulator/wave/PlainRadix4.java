package paretoscope.simulator.wave;

/** Stages of radix 4 in plain Java; one long loop, so that numbers stay in registers. */
final class PlainRadix4 implements Radix {
  @Override
  public int radix() {
    return 4;
  }

  @Override
  public void forward(float[] a, int offset, int blocks, int part, float[] turns) {
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      float turnRe1 = turns[6 * j];
      float turnIm1 = turns[6 * j + 1];
      float turnRe2 = turns[6 * j + 2];
      float turnIm2 = turns[6 * j + 3];
      float turnRe3 = turns[6 * j + 4];
      float turnIm3 = turns[6 * j + 5];
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 4 * step) {
        for (int i = first; i < first + LANES; i++) {
          float re0 = a[i];
          float im0 = a[i + LANES];
          float re1 = a[i + step];
          float im1 = a[i + step + LANES];
          float re2 = a[i + 2 * step];
          float im2 = a[i + 2 * step + LANES];
          float re3 = a[i + 3 * step];
          float im3 = a[i + 3 * step + LANES];
          float evenRe = re0 + re2;
          float evenIm = im0 + im2;
          float oddRe = re1 + re3;
          float oddIm = im1 + im3;
          float midRe = re0 - re2;
          float midIm = im0 - im2;
          float sideRe = re1 - re3;
          float sideIm = im1 - im3;
          float allRe = evenRe + oddRe;
          float allIm = evenIm + oddIm;
          float oneRe = midRe + sideIm;
          float oneIm = midIm - sideRe;
          float twoRe = evenRe - oddRe;
          float twoIm = evenIm - oddIm;
          float threeRe = midRe - sideIm;
          float threeIm = midIm + sideRe;
          a[i] = allRe;
          a[i + LANES] = allIm;
          a[i + step] = oneRe * turnRe1 - oneIm * turnIm1;
          a[i + step + LANES] = oneRe * turnIm1 + oneIm * turnRe1;
          a[i + 2 * step] = twoRe * turnRe2 - twoIm * turnIm2;
          a[i + 2 * step + LANES] = twoRe * turnIm2 + twoIm * turnRe2;
          a[i + 3 * step] = threeRe * turnRe3 - threeIm * turnIm3;
          a[i + 3 * step + LANES] = threeRe * turnIm3 + threeIm * turnRe3;
        }
      }
    }
  }

  @Override
  public void inverse(float[] a, int offset, int blocks, int part, float[] turns) {
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      float turnRe1 = turns[6 * j];
      float turnIm1 = turns[6 * j + 1];
      float turnRe2 = turns[6 * j + 2];
      float turnIm2 = turns[6 * j + 3];
      float turnRe3 = turns[6 * j + 4];
      float turnIm3 = turns[6 * j + 5];
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 4 * step) {
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
          float evenRe = re0 + re2;
          float evenIm = im0 + im2;
          float oddRe = re1 + re3;
          float oddIm = im1 + im3;
          float midRe = re0 - re2;
          float midIm = im0 - im2;
          float sideRe = re1 - re3;
          float sideIm = im1 - im3;
          float allRe = evenRe + oddRe;
          float allIm = evenIm + oddIm;
          float oneRe = midRe - sideIm;
          float oneIm = midIm + sideRe;
          float twoRe = evenRe - oddRe;
          float twoIm = evenIm - oddIm;
          float threeRe = midRe + sideIm;
          float threeIm = midIm - sideRe;
          a[i] = allRe;
          a[i + LANES] = allIm;
          a[i + step] = oneRe;
          a[i + step + LANES] = oneIm;
          a[i + 2 * step] = twoRe;
          a[i + 2 * step + LANES] = twoIm;
          a[i + 3 * step] = threeRe;
          a[i + 3 * step + LANES] = threeIm;
        }
      }
    }
  }
}
