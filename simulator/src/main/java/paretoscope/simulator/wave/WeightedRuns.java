package paretoscope.simulator.wave;

/**
 * Runs of complex numbers with a factor for each, to be added up: the real parts of run t are those
 * from {@code first + t apart} on.
 */
final class WeightedRuns {
  private final float[] re;
  private final float[] im;
  private final int first;
  private final int apart;
  private final float[] byRe;
  private final float[] byIm;
  private final int firstFactor;
  private final int count;

  /**
   * @param re real parts
   * @param im imaginary parts, at the same indices
   * @param apart from the beginning of a run to that of the next
   * @param byRe real parts of the factors
   * @param byIm imaginary parts
   * @param firstFactor index of the first run's factor
   * @param count how many runs
   */
  WeightedRuns(
      float[] re,
      float[] im,
      int first,
      int apart,
      float[] byRe,
      float[] byIm,
      int firstFactor,
      int count) {
    this.re = re;
    this.im = im;
    this.first = first;
    this.apart = apart;
    this.byRe = byRe;
    this.byIm = byIm;
    this.firstFactor = firstFactor;
    this.count = count;
  }

  float[] re() {
    return re;
  }

  float[] im() {
    return im;
  }

  int first() {
    return first;
  }

  int apart() {
    return apart;
  }

  float[] byRe() {
    return byRe;
  }

  float[] byIm() {
    return byIm;
  }

  int firstFactor() {
    return firstFactor;
  }

  int count() {
    return count;
  }
}
