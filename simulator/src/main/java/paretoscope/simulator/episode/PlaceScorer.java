package paretoscope.simulator.episode;

/**
 * F-beta of places. Where there is nothing to be found, an agent learns that by looking: the share
 * of the valid region that it makes claims about, divided by 1 + the number of its false claims.
 */
final class PlaceScorer implements Task.Scorer {
  private final PlaceQuestion question;
  private final Tally tally;
  private final Coverage coverage;

  PlaceScorer(PlaceQuestion question, Truth truth) {
    this.question = question;
    this.tally = new Tally(question.places());
    this.coverage = tally.wanted() == 0 ? new Coverage(truth.world()) : null;
  }

  @Override
  public void claim(Claim claim) {
    tally.forget(claim.view());
    question.reading().into(claim.findings(), tally);
    if (coverage != null) {
      coverage.add(claim.view());
    }
  }

  @Override
  public double information() {
    return coverage == null ? tally.f(question.beta()) : coverage.share() / (1 + tally.claims());
  }
}
