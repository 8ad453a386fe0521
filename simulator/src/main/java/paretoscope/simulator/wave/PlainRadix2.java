package paretoscope.simulator.wave;

/** Stages of radix 2 in plain Java; one long loop, so that numbers stay in registers. */
final class PlainRadix2 implements Radix {
  @Override
  public int radix() {
    return 2;
  }

  @Override
  public void forward(float[] a, int offset, int blocks, int part, float[] turns) {
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      float turnRe1 = turns[2 * j];
      float turnIm1 = turns[2 * j + 1];
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 2 * step) {
        for (int i = first; i < first + LANES; i++) {
          float re0 = a[i];
          float im0 = a[i + LANES];
          float re1 = a[i + step];
          float im1 = a[i + step + LANES];
          float sumRe = re0 + re1;
          float sumIm = im0 + im1;
          float difRe = re0 - re1;
          float difIm = im0 - im1;
          a[i] = sumRe;
          a[i + LANES] = sumIm;
          a[i + step] = difRe * turnRe1 - difIm * turnIm1;
          a[i + step + LANES] = difRe * turnIm1 + difIm * turnRe1;
        }
      }
    }
  }

  @Override
  public void inverse(float[] a, int offset, int blocks, int part, float[] turns) {
    int step = part * ROW;
    for (int j = 0; j < part; j++) {
      float turnRe1 = turns[2 * j];
      float turnIm1 = turns[2 * j + 1];
      int first = offset + j * ROW;
      for (int b = 0; b < blocks; b++, first += 2 * step) {
        for (int i = first; i < first + LANES; i++) {
          float re0 = a[i];
          float im0 = a[i + LANES];
          float xRe1 = a[i + step];
          float xIm1 = a[i + step + LANES];
          float re1 = xRe1 * turnRe1 + xIm1 * turnIm1;
          float im1 = xIm1 * turnRe1 - xRe1 * turnIm1;
          float sumRe = re0 + re1;
          float sumIm = im0 + im1;
          float difRe = re0 - re1;
          float difIm = im0 - im1;
          a[i] = sumRe;
          a[i + LANES] = sumIm;
          a[i + step] = difRe;
          a[i + step + LANES] = difIm;
        }
      }
    }
  }
}
