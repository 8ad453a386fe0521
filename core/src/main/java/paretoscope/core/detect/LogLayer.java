package paretoscope.core.detect;

import java.util.List;
import java.util.Optional;
import paretoscope.core.convolve.FilterSum;
import paretoscope.core.convolve.Separable;

/** The scale-normalised Laplacian of Gaussian, {@code -sigma² (I_yy + I_xx)}. */
record LogLayer(double sigma) implements Layer {
  @Override
  public List<Separable> filters() {
    return List.of(Separable.derivative(sigma, 2, 0), Separable.derivative(sigma, 0, 2));
  }

  @Override
  public Optional<FilterSum> sum() {
    double weight = -sigma * sigma;
    return Optional.of(new FilterSum(filters().get(0), weight, filters().get(1), weight));
  }

  @Override
  public void combine(double[][] filtered, double[] out, int n) {
    negatedSum(filtered[0], filtered[1], sigma * sigma, out, n);
  }

  private static void negatedSum(double[] yy, double[] xx, double factor, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = -(yy[i] + xx[i]) * factor;
    }
  }
}
