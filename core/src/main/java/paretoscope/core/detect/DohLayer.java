package paretoscope.core.detect;

import java.util.List;
import java.util.Optional;
import paretoscope.core.convolve.FilterSum;
import paretoscope.core.convolve.Separable;

/**
 * The scale-normalised determinant of the Hessian, {@code sigma⁴ (I_yy I_xx - I_xy²)}, where the
 * image curves downwards ({@code I_yy + I_xx < 0}), and 0 elsewhere: dark spots have the same
 * determinant as bright ones.
 */
record DohLayer(double sigma) implements Layer {
  @Override
  public List<Separable> filters() {
    return List.of(
        Separable.derivative(sigma, 2, 0),
        Separable.derivative(sigma, 0, 2),
        Separable.derivative(sigma, 1, 1));
  }

  @Override
  public Optional<FilterSum> sum() {
    return Optional.empty();
  }

  @Override
  public void combine(double[][] filtered, double[] out, int n) {
    double factor = sigma * sigma * sigma * sigma;
    double[] yy = filtered[0];
    double[] xx = filtered[1];
    double[] xy = filtered[2];
    for (int i = 0; i < n; i++) {
      boolean bright = yy[i] + xx[i] < 0;
      out[i] = bright ? (yy[i] * xx[i] - xy[i] * xy[i]) * factor : 0;
    }
  }
}
