package paretoscope.core.stats.benchmark;

import java.util.OptionalDouble;
import paretoscope.core.stats.resample.Interval;

/**
 * Two configurations, compared in pairs.
 *
 * @param first the one with the higher mean, or the one that is not the reference
 * @param second the other
 * @param difference of their means, first less second
 * @param interval of the difference
 * @param pairs number of pairs: runs or worlds
 * @param p of the two-sided signed-rank test; 1 where no pair differs
 * @param adjusted the same, corrected for the number of comparisons
 * @param equivalence p of two one-sided t tests against the margin; empty without a margin
 * @param equivalenceAdjusted the same, corrected
 * @param improvement probability that a run of the first beats one of the second in the same world
 * @param improvementInterval its interval
 * @param minimalDifference true difference that this comparison alone would have found with the
 *     power asked for, by the spread that was seen
 */
public record PairRow(
    String first,
    String second,
    double difference,
    Interval interval,
    int pairs,
    double p,
    double adjusted,
    OptionalDouble equivalence,
    OptionalDouble equivalenceAdjusted,
    double improvement,
    Interval improvementInterval,
    double minimalDifference) {
  PairRow withAdjusted(double holm, OptionalDouble equivalent) {
    return new PairRow(
        first,
        second,
        difference,
        interval,
        pairs,
        p,
        holm,
        equivalence,
        equivalent,
        improvement,
        improvementInterval,
        minimalDifference);
  }
}
