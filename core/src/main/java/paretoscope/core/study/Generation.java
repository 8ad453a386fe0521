package paretoscope.core.study;

/**
 * How a study stands after one batch.
 *
 * @param number 0 for the first batch
 * @param proposed genomes the optimiser sent
 * @param fresh candidates among them that had not been evaluated before
 * @param failed of the fresh ones, FAILED or TIMEOUT
 * @param frontSize non-dominated candidates found so far
 * @param hypervolume of the front so far, in units of the box spanned by the first generation's
 *     scores, reference 1.1 in every objective; NaN while nothing has succeeded
 * @param diversity mean distance between this batch's genomes, per gene, in [0, 1]
 */
public record Generation(
    int number,
    int proposed,
    int fresh,
    int failed,
    int frontSize,
    double hypervolume,
    double diversity) {}
