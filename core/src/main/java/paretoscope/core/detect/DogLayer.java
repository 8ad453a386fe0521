package paretoscope.core.detect;

import java.util.List;
import java.util.Optional;
import paretoscope.core.convolve.FilterSum;
import paretoscope.core.convolve.Separable;

/**
 * The difference of two Gaussians of an image, {@code (G(sigma) - G(next)) / (ratio - 1)}, which
 * stands for the Laplacian between the two.
 *
 * @param sigma standard deviation of the narrower Gaussian [px]
 * @param next standard deviation of the wider one [px]
 * @param ratio of neighbouring scales
 */
record DogLayer(double sigma, double next, double ratio) implements Layer {
  @Override
  public List<Separable> filters() {
    return List.of(Separable.gaussian(sigma), Separable.gaussian(next));
  }

  @Override
  public Optional<FilterSum> sum() {
    double weight = 1 / (ratio - 1);
    List<Separable> filters = filters();
    return Optional.of(new FilterSum(filters.get(0), weight, filters.get(1), -weight));
  }

  @Override
  public void combine(double[][] filtered, double[] out, int n) {
    difference(filtered[0], filtered[1], 1 / (ratio - 1), out, n);
  }

  private static void difference(
      double[] narrow, double[] wide, double factor, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = (narrow[i] - wide[i]) * factor;
    }
  }
}
