package paretoscope.simulator.agent;

import paretoscope.core.error.Require;

/**
 * What can be set of the planner of five modes.
 *
 * @param thresholds when modes change
 * @param betas of survey, investigation, characterisation and census
 * @param surveyDose dose of the survey, as a share of that which pays for the whole field once
 * @param doseStep how many times the dose of the look before an investigation takes
 * @param agreement of two looks that says that the first one's dose is enough, 0 to 1
 */
record FiveModesSettings(
    ModeThresholds thresholds, Betas betas, double surveyDose, double doseStep, double agreement) {

  /** Standard deviations that count as promise, mode by mode. */
  record Betas(double survey, double investigate, double characterise, double census) {
    Betas {
      Require.within("survey_beta", survey, 0, 1e6);
      Require.within("investigate_beta", investigate, 0, 1e6);
      Require.within("characterise_beta", characterise, 0, 1e6);
      Require.within("census_beta", census, 0, 1e6);
    }

    /** The modes' own. */
    static final Betas PUBLISHED =
        new Betas(
            Mode.SURVEY.beta(),
            Mode.INVESTIGATE.beta(),
            Mode.CHARACTERISE.beta(),
            Mode.CENSUS.beta());

    double of(Mode mode) {
      return switch (mode) {
        case SURVEY -> survey;
        case INVESTIGATE -> investigate;
        case CHARACTERISE -> characterise;
        case CENSUS -> census;
        case TERMINATE -> mode.beta();
      };
    }
  }

  static final FiveModesSettings PRESET =
      new FiveModesSettings(ModeThresholds.PUBLISHED, Betas.PUBLISHED, 0.0625, 2, 0.75);

  FiveModesSettings {
    Require.within("survey_dose", surveyDose, 0.001, 1);
    Require.within("dose_step", doseStep, 1.25, 100);
    Require.within("agreement", agreement, 0, 1);
  }
}
