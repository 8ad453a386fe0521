package paretoscope.core.detect;

import java.util.List;

/** The scale-normalised Laplacian of Gaussian, {@code -sigma² (I_yy + I_xx)}. */
record LogLayer(double sigma) implements Layer {
  @Override
  public List<Term> terms() {
    return List.of(Term.even(sigma, 2, sigma, 0), Term.even(sigma, 0, sigma, 2));
  }

  @Override
  public void combine(double[][] filtered, int n) {
    combine(filtered[0], filtered[1], sigma * sigma, n);
  }

  private static void combine(double[] yy, double[] xx, double factor, int n) {
    for (int i = 0; i < n; i++) {
      yy[i] = -(yy[i] + xx[i]) * factor;
    }
  }
}
