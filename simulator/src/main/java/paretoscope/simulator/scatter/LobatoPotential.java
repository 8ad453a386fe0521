package paretoscope.simulator.scatter;

/**
 * Lobato and Van Dyck's parameters (2014, doi:10.1107/S205327331401643X): {@code f(q) = sum of a_i
 * (2 + b_i q²) / (1 + b_i q²)²}. With {@code k = 1 / sqrt(b)} each term is {@code a (k² / (k² + q²)
 * + k⁴ / (k² + q²)²)}, whose Fourier transforms in three and in two dimensions are elementary and
 * Bessel functions.
 */
final class LobatoPotential implements AtomicPotential {
  private static final double TWO_PI = 2 * StrictMath.PI;

  private final double[] a;
  private final double[] b;

  /**
   * @param a [Å]
   * @param b [Å²], as long as {@code a}, all positive
   */
  LobatoPotential(double[] a, double[] b) {
    this.a = a;
    this.b = b;
  }

  @Override
  public double scatteringFactorAngstrom(double perAngstrom) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double s = b[i] * perAngstrom * perAngstrom;
      sum += a[i] * (2 + s) / ((1 + s) * (1 + s));
    }
    return sum;
  }

  @Override
  public double potentialVolt(double angstrom) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double k = 1 / StrictMath.sqrt(b[i]);
      double decay = StrictMath.exp(-TWO_PI * k * angstrom);
      sum += a[i] * k * k * decay * (1 / angstrom + StrictMath.PI * k);
    }
    return ElectronBeam.POTENTIAL_VA2 * StrictMath.PI * sum;
  }

  @Override
  public double projectedVoltAngstrom(double angstrom) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double k = 1 / StrictMath.sqrt(b[i]);
      double x = TWO_PI * k * angstrom;
      double first = StrictMath.PI * angstrom * k * ModifiedBessel.k(1, x);
      sum += a[i] * k * k * (ModifiedBessel.k(0, x) + first);
    }
    return ElectronBeam.POTENTIAL_VA2 * TWO_PI * sum;
  }
}
