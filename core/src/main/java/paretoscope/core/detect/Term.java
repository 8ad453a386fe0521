package paretoscope.core.detect;

/**
 * A separable filter: one kernel down the columns, one along the rows of an image.
 *
 * @param down kernel in y, applied first
 * @param along kernel in x
 * @param odd whether both kernels change sign with direction (first derivatives)
 */
record Term(GaussianKernel down, GaussianKernel along, boolean odd) {
  static Term even(double sigmaDown, int orderDown, double sigmaAlong, int orderAlong) {
    return new Term(
        GaussianKernel.of(sigmaDown, orderDown), GaussianKernel.of(sigmaAlong, orderAlong), false);
  }
}
