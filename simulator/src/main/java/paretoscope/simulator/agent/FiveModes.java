package paretoscope.simulator.agent;

import paretoscope.simulator.episode.ActionSpace;

/**
 * A state machine of five modes ({@link ModeThresholds}). The survey takes a small dose. The
 * investigation looks again at what was seen, each time with more dose, until two looks agree: that
 * answers the {@link DoseQuestion}. Characterisation and census look at the rest of the field with
 * that dose, the most promising first; what is left then pays for a closer look at everything.
 */
final class FiveModes implements Planner {
  /** A closer look must take more than this many times the dose that was enough. */
  private static final double CLOSER = 1.3;

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
   * The dose for the rest of the field [e/Å²]: as much as is enough, or what is left for each tile;
   * once all was seen so, what is left for each tile not yet seen more closely, or a step more for
   * as many as that pays for.
   *
   * @param enough share of the dose that pays for the field once
   * @param left share of the budget
   * @param whole the dose that pays for the field once [e/Å²]
   */
  private double rest(TileDoses doses, double enough, double left, double whole) {
    int open = doses.countWorth(enough * whole);
    if (open > 0) {
      return whole * StrictMath.min(enough, left * doses.count() / open);
    }
    int distant = StrictMath.max(1, doses.countWorth(CLOSER * enough * whole));
    double even = left * doses.count() / distant;
    return whole * StrictMath.max(even, settings.doseStep() * enough);
  }
}
