package paretoscope.core.detect;

import java.util.List;
import java.util.Optional;
import paretoscope.core.convolve.FilterSum;
import paretoscope.core.convolve.HalfKernel;
import paretoscope.core.convolve.Separable;

/** The scale-normalised Laplacian of Gaussian, {@code -sigma² (I_yy + I_xx)}. */
record LogLayer(double sigma) implements Layer {
  @Override
  public List<Separable> filters() {
    HalfKernel smooth = HalfKernel.gaussian(sigma);
    HalfKernel curved = HalfKernel.gaussian(sigma, 2);
    return List.of(new Separable(curved, smooth), new Separable(smooth, curved));
  }

  @Override
  public Optional<FilterSum> sum() {
    double weight = -sigma * sigma;
    List<Separable> filters = filters();
    return Optional.of(new FilterSum(filters.get(0), weight, filters.get(1), weight));
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
