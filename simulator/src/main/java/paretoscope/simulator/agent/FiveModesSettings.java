package paretoscope.simulator.agent;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.space.Ascending;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.Settings;

/**
 * What can be set of the planner of five modes.
 *
 * @param thresholds when modes change
 * @param betas of survey, investigation, characterisation and census
 * @param surveyDose dose of the survey, as a share of that which pays for the whole field once
 * @param doseStep how many times the dose of the look before an investigation takes
 * @param agreement of two looks that says that the first one's dose is enough, 0 to 1
 * @param passStep how many times the dose of the pass before one over the whole field takes
 */
record FiveModesSettings(
    ModeThresholds thresholds,
    Betas betas,
    double surveyDose,
    double doseStep,
    double agreement,
    double passStep) {

  /** Standard deviations that count as promise, mode by mode. */
  record Betas(double survey, double investigate, double characterise, double census) {
    Betas {
      Require.within("survey_beta", survey, 0, 1e6);
      Require.within("investigate_beta", investigate, 0, 1e6);
      Require.within("characterise_beta", characterise, 0, 1e6);
      Require.within("census_beta", census, 0, 1e6);
    }

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

  private static final double MOST_BETA = 5;

  /** What can be set, with the usual values and ranges to search. */
  static final List<Parameter> PARAMETERS =
      List.of(
          real("surveyed_coverage", "share of the tiles that ends the survey", 0.05, 1, 0.15),
          new IntegerParameter(
              "found_defects", "1", "finds to confirm by a second look", 0, 20, Scale.LINEAR, 2),
          real("census_coverage", "share of the tiles that starts the census", 0.1, 1, 0.5),
          real("census_budget", "share of the budget left that starts the census", 0, 0.5, 0.2),
          real("end_budget", "share of the budget left that may end it", 0, 0.2, 0.05),
          beta("survey_beta", Mode.SURVEY),
          beta("investigate_beta", Mode.INVESTIGATE),
          beta("characterise_beta", Mode.CHARACTERISE),
          beta("census_beta", Mode.CENSUS),
          real("survey_dose", "dose of the survey, share of equal shares", 0.01, 1, 0.0625),
          real("dose_step", "times more dose for a closer look", 1.5, 8, 2),
          real("agreement", "of two looks that makes a dose enough", 0.3, 1, 0.6),
          real("pass_step", "times more dose for the next pass over all", 1.5, 10, 3));

  /** Orders that thresholds must keep. */
  static final List<Ascending> CONDITIONS =
      List.of(
          new Ascending("surveyed_coverage", "census_coverage"),
          new Ascending("end_budget", "census_budget"));

  private static Parameter real(String name, String about, double low, double high, double preset) {
    return RealParameter.of(name, "1", about, low, high, preset);
  }

  private static Parameter beta(String name, Mode mode) {
    return real(name, "standard deviations that count as promise", 0, MOST_BETA, mode.beta());
  }

  /**
   * Reads settings that name all parameters.
   *
   * @throws IllegalArgumentException if a value is out of bounds
   */
  static FiveModesSettings of(Settings settings) {
    ModeThresholds thresholds =
        new ModeThresholds(
            settings.real("surveyed_coverage"),
            settings.integer("found_defects"),
            settings.real("census_coverage"),
            settings.real("census_budget"),
            settings.real("end_budget"));
    Betas betas =
        new Betas(
            settings.real("survey_beta"),
            settings.real("investigate_beta"),
            settings.real("characterise_beta"),
            settings.real("census_beta"));
    return new FiveModesSettings(
        thresholds,
        betas,
        settings.real("survey_dose"),
        settings.real("dose_step"),
        settings.real("agreement"),
        settings.real("pass_step"));
  }

  FiveModesSettings {
    Require.within("survey_dose", surveyDose, 0.001, 1);
    Require.within("dose_step", doseStep, 1.5, 100);
    Require.within("agreement", agreement, 0, 1);
    Require.within("pass_step", passStep, 1.5, 100);
  }
}
