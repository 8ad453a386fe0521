package paretoscope.simulator.episode;

import java.util.List;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;

/**
 * F-beta of places. Where there is nothing to be found, an agent learns that by looking: the share
 * of the valid region that it makes claims about, divided by 1 + the number of its false claims.
 */
final class PlaceScorer implements Task.Scorer {
  /** What a task reads from findings. */
  interface Reading {
    void into(Findings findings, Tally tally);
  }

  private final Tally tally;
  private final Coverage coverage;
  private final double beta;
  private final Reading reading;

  private PlaceScorer(Tally tally, Coverage coverage, double beta, Reading reading) {
    this.tally = tally;
    this.coverage = coverage;
    this.beta = beta;
    this.reading = reading;
  }

  /**
   * @param places those wanted first
   * @param wanted how many
   */
  static PlaceScorer of(
      List<AtomicColumn> places, int wanted, Truth truth, double beta, Reading reading) {
    Coverage coverage = wanted == 0 ? new Coverage(truth.world()) : null;
    return new PlaceScorer(new Tally(places, wanted, truth), coverage, beta, reading);
  }

  static void defects(Findings findings, Tally tally) {
    for (FoundDefect defect : findings.defects()) {
      tally.add(defect.xNm(), defect.yNm(), defect.kind());
    }
  }

  static void columns(Findings findings, Tally tally) {
    for (FoundColumn column : findings.columns()) {
      tally.add(column.xNm(), column.yNm(), Defect.NONE);
    }
  }

  @Override
  public void claim(Claim claim) {
    tally.forget(claim.view());
    reading.into(claim.findings(), tally);
    if (coverage != null) {
      coverage.add(claim.view());
    }
  }

  @Override
  public double information() {
    return coverage == null ? tally.f(beta) : coverage.share() / (1 + tally.claims());
  }
}
