package paretoscope.simulator.agent;

import paretoscope.simulator.episode.ActionSpace;

/**
 * A state machine of five modes ({@link ModeThresholds}). The survey takes a small dose. The
 * investigation looks again at what was seen, each time with more dose, until two looks agree: that
 * answers the {@link DoseQuestion}. Characterisation and census look at the rest of the field with
 * that dose, the most promising first; what is left then pays for a closer look at everything.
 */
final class FiveModes implements Planner {
  /** A look is closer if it takes more than this many times the dose. */
  private static final double CLOSER = 1.3;

  /** No tile can be seen as closely as this: the whole budget buys less for one. */
  private static final double MOST_SEEN = 1e4;

  private final FiveModesSettings settings;

  FiveModes(FiveModesSettings settings) {
    this.settings = settings;
  }

  @Override
  public Plan plan(ExperimentState state) {
    TileDoses doses = TileDoses.of(state);
    DoseQuestion.Answer answer =
        new DoseQuestion(settings.agreement(), settings.thresholds().foundDefects()).of(state);
    double whole = state.spec().world().rasterDoseElectronsPerSquareAngstrom();
    double left = (double) state.leftElectrons() / state.budgetElectrons();
    double rest = rest(doses, answer.settled().orElse(1), left, whole);
    Mode mode =
        settings
            .thresholds()
            .mode(doses.coverage(), answer.settled().isPresent(), left, doses.countWorth(rest) > 0);
    double dose =
        switch (mode) {
          case SURVEY -> settings.surveyDose() * whole;
          case INVESTIGATE -> whole * StrictMath.min(1, settings.doseStep() * answer.greatest());
          default -> rest;
        };
    boolean over = mode == Mode.TERMINATE || dose < ActionSpace.LEAST_DOSE;
    return over ? Plan.STOP : new Plan(mode, dose, settings.betas().of(mode));
  }

  /**
   * The dose for the rest of the field [e/Å²]: as much as is enough for all that was not seen so,
   * then for passes over all of it, each closer than the one before. A pass that would not leave
   * enough for another takes all that is left, evenly or, where that is hardly closer, a step
   * closer for as many tiles as it pays for.
   *
   * @param enough share of the dose that pays for the field once
   * @param left share of the budget
   * @param whole the dose that pays for the field once [e/Å²]
   */
  private double rest(TileDoses doses, double enough, double left, double whole) {
    double unseen = (double) doses.countWorth(enough * whole) / doses.count();
    if (unseen > 0) {
      return whole * StrictMath.min(enough, left / unseen);
    }
    double seen = enough;
    while (doses.countWorth(CLOSER * seen * whole) == 0 && seen < MOST_SEEN) {
      seen *= settings.passStep();
    }
    double open = (double) doses.countWorth(CLOSER * seen * whole) / doses.count();
    double pass = settings.passStep() * seen;
    boolean another = left - pass * open >= CLOSER * pass;
    return whole * (another ? pass : StrictMath.max(left / open, settings.doseStep() * seen));
  }
}
