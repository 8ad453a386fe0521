package paretoscope.simulator.agent;

import paretoscope.core.error.Require;

/**
 * When the planner of five modes changes its mode. A survey lasts until enough of the field was
 * seen, an investigation until enough was found that a second look confirms, a characterisation
 * until more of the field was seen; then, or when little of the budget is left, comes the census.
 *
 * @param surveyedCoverage share of the tiles that ends the survey
 * @param foundDefects finds that a second look must confirm to end the investigation
 * @param censusCoverage share of the tiles that starts the census
 * @param censusBudget share of the budget: with no more left, the census starts whatever was found
 * @param endBudget share of the budget: with no more left, it stops if every tile was seen closely
 *     enough
 */
public record ModeThresholds(
    double surveyedCoverage,
    int foundDefects,
    double censusCoverage,
    double censusBudget,
    double endBudget) {
  /**
   * Those in a figure of STEMGym (arXiv:2606.29592), where the last is cut off: 5 % is ours, and so
   * is the reading of which mode each belongs to.
   */
  public static final ModeThresholds PUBLISHED = new ModeThresholds(0.15, 2, 0.5, 0.2, 0.05);

  public ModeThresholds {
    Require.within("surveyed_coverage", surveyedCoverage, 0, 1);
    Require.that(foundDefects >= 0, "found_defects", foundDefects, "must be at least 0", 0);
    Require.within("census_coverage", censusCoverage, surveyedCoverage, 1);
    Require.within("census_budget", censusBudget, 0, 1);
    Require.within("end_budget", endBudget, 0, censusBudget);
  }

  /**
   * The mode of an episode that has come so far.
   *
   * @param coverage share of the tiles seen, 0 to 1
   * @param confirmed whether the investigation has its answer
   * @param left share of the budget, 0 to 1
   * @param open whether there is a tile of which more could be seen
   */
  public Mode mode(double coverage, boolean confirmed, double left, boolean open) {
    if (left <= endBudget && !open) {
      return Mode.TERMINATE;
    }
    if (left <= censusBudget || (confirmed && coverage >= censusCoverage)) {
      return Mode.CENSUS;
    }
    if (coverage < surveyedCoverage) {
      return Mode.SURVEY;
    }
    return confirmed ? Mode.CHARACTERISE : Mode.INVESTIGATE;
  }
}
