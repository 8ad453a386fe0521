package paretoscope.spark.store;

import paretoscope.core.guard.GuardLevel;

/**
 * One reward of one front candidate on a surrogate that holds nothing to find.
 *
 * @param surrogate what the surrogate is, for instance {@code phase-randomised}
 * @param scoreOnImage in the reward's own direction
 * @param scoreOnSurrogate in the reward's own direction, NaN if the candidate failed there
 * @param flagged whether the score does not fall as it should
 * @param verdict on the candidate, over all rewards and surrogates of one image
 * @param sentence for people
 */
public record GuardRecord(
    String candidateId,
    String surrogate,
    String reward,
    double scoreOnImage,
    double scoreOnSurrogate,
    boolean flagged,
    GuardLevel verdict,
    String sentence) {}
