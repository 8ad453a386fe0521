package paretoscope.simulator.wave;

/**
 * What a specimen makes of each of the plane waves that a probe consists of. Probes at any place
 * are sums of these (Ophus 2017, doi:10.1186/s40679-017-0046-1). Immutable; several threads may use
 * one.
 */
final class ScatteringMatrix {
  private static final Lanes LOOPS = Lanes.fastest();

  private final WaveGrid grid;
  private final Beams beams;

  /** For each row of places the real parts, beam after beam. */
  private final float[][] re;

  /** The imaginary parts. */
  private final float[][] im;

  private ScatteringMatrix(WaveGrid grid, Beams beams, float[][] re, float[][] im) {
    this.grid = grid;
    this.beams = beams;
    this.re = re;
    this.im = im;
  }

  static ScatteringMatrix of(BeamPassage passage, Workers workers) {
    WavePlan plan = passage.coarse();
    int across = plan.grid().across();
    Beams beams = passage.beams();
    float[][] re = new float[plan.grid().down()][across * beams.count()];
    float[][] im = new float[plan.grid().down()][across * beams.count()];
    workers.each(
        beams.count(),
        b -> {
          float[][] one = new float[2][beams.count()];
          one[0][b] = 1;
          float[][] wave = passage.sent(one);
          for (int y = 0; y < re.length; y++) {
            for (int x = 0; x < across; x++) {
              re[y][across * b + x] = plan.real(wave, y, x);
              im[y][across * b + x] = plan.imaginary(wave, y, x);
            }
          }
        });
    return new ScatteringMatrix(plan.grid(), beams, re, im);
  }

  WaveGrid grid() {
    return grid;
  }

  /**
   * Sums of the beams of equal frequency down the cell, in a part of a row of places.
   *
   * @param left first place, may be negative: the cell goes on periodically
   * @param factors of the beams: real parts, imaginary parts
   * @param sums is overwritten: real parts and imaginary parts, of each frequency one row
   * @param width of the part
   */
  void sums(int y, int left, float[][] factors, float[][] sums, int width) {
    int start = Math.floorMod(left, grid.across());
    int untilEdge = Math.min(width, grid.across() - start);
    int first = 0;
    for (int i = 0; i < beams.downs().size(); i++) {
      int count = beams.along(i);
      int to = i * width;
      int at = first * grid.across();
      LOOPS.sum(runs(y, at + start, factors, first, count), sums[0], sums[1], to, untilEdge);
      LOOPS.sum(
          runs(y, at, factors, first, count), sums[0], sums[1], to + untilEdge, width - untilEdge);
      first += count;
    }
  }

  private WeightedRuns runs(int y, int at, float[][] factors, int beam, int count) {
    return new WeightedRuns(re[y], im[y], at, grid.across(), factors[0], factors[1], beam, count);
  }
}
