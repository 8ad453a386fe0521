package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.simulator.agent.EpisodeResult;
import paretoscope.simulator.episode.DoseCurve;

/**
 * What came of an episode.
 *
 * @param budgetElectrons it could have spent [e]
 * @param decAuc area under the curve of best information over dose; NaN if it failed
 * @param bestInformation in the end; NaN if it failed
 * @param electronsTo50 spent when half of the information was reached [e]; NaN if never
 * @param electronsTo80 spent when 80 % of it was reached [e]; NaN if never
 * @param steps one for each look
 * @param reason why it failed, empty if it did not
 */
public record EpisodeRecord(
    EpisodeKey key,
    long budgetElectrons,
    double decAuc,
    double bestInformation,
    double electronsTo50,
    double electronsTo80,
    List<StepRecord> steps,
    String reason) {
  public EpisodeRecord {
    steps = List.copyOf(steps);
    Require.that(
        Double.isNaN(decAuc) != reason.isEmpty(),
        "DEC-AUC of " + key,
        decAuc,
        "is there unless it failed",
        0);
  }

  /** The record of an episode that was played, to its end or until it failed. */
  public static EpisodeRecord of(EpisodeKey key, EpisodeResult result) {
    List<StepRecord> steps = new ArrayList<>();
    double best = 0;
    for (EpisodeResult.Taken taken : result.steps()) {
      best = Math.max(best, taken.information());
      steps.add(
          new StepRecord(
              taken.number(),
              taken.look(),
              taken.spentElectrons(),
              taken.information(),
              best,
              taken.lostAtoms()));
    }
    DoseCurve curve = result.curve();
    boolean ok = result.failure().isEmpty();
    return new EpisodeRecord(
        key,
        curve.budgetElectrons(),
        result.decAuc().orElse(Double.NaN),
        ok ? curve.best() : Double.NaN,
        ok ? result.electronsTo(0.5).orElse(Double.NaN) : Double.NaN,
        ok ? result.electronsTo(0.8).orElse(Double.NaN) : Double.NaN,
        steps,
        result.failure().orElse(""));
  }

  /** The record of an episode that could not begin. */
  public static EpisodeRecord failed(EpisodeKey key, String reason) {
    double none = Double.NaN;
    return new EpisodeRecord(key, 0, none, none, none, none, List.of(), reason);
  }

  /** The same with other steps. */
  public EpisodeRecord with(List<StepRecord> others) {
    return new EpisodeRecord(
        key,
        budgetElectrons,
        decAuc,
        bestInformation,
        electronsTo50,
        electronsTo80,
        others,
        reason);
  }

  /** Whether it came to its end. */
  public boolean ok() {
    return reason.isEmpty();
  }

  /** Spent in all [e]. */
  public long spentElectrons() {
    return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).spentElectrons();
  }
}
