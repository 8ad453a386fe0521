package paretoscope.core.stats.benchmark;

/**
 * What the benchmark can tell apart. It goes by the median over comparisons of the standard
 * deviation of differences of pairs.
 *
 * @param pairs number of pairs of a comparison
 * @param comparisons their number
 * @param deviation median standard deviation of differences
 * @param minimalDifference true difference that one comparison alone finds with the power asked for
 * @param correctedMinimalDifference the same where alpha is shared by all comparisons (Bonferroni)
 * @param power that was asked for
 */
public record Detectable(
    int pairs,
    int comparisons,
    double deviation,
    double minimalDifference,
    double correctedMinimalDifference,
    double power) {}
