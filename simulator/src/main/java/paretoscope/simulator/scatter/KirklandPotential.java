package paretoscope.simulator.scatter;

/**
 * Kirkland's parameters (2010, doi:10.1007/978-1-4419-6533-2, appendix C): {@code f(q) = sum of a_i
 * / (q² + b_i) + sum of c_i exp(-d_i q²)}, Lorentzians for the nucleus and Gaussians for the
 * shells.
 */
final class KirklandPotential implements AtomicPotential {
  private static final double PI = StrictMath.PI;

  private final double[] a;
  private final double[] b;
  private final double[] c;
  private final double[] d;

  /**
   * @param a [1/Å]
   * @param b [1/Å²], positive
   * @param c [Å]
   * @param d [Å²], positive
   */
  KirklandPotential(double[] a, double[] b, double[] c, double[] d) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  @Override
  public double scatteringFactorAngstrom(double perAngstrom) {
    double square = perAngstrom * perAngstrom;
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] / (square + b[i]) + c[i] * StrictMath.exp(-d[i] * square);
    }
    return sum;
  }

  @Override
  public double potentialVolt(double angstrom) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double decay = StrictMath.exp(-2 * PI * angstrom * StrictMath.sqrt(b[i]));
      double width = PI / d[i];
      sum += PI * a[i] / angstrom * decay;
      sum += c[i] * width * StrictMath.sqrt(width) * gaussian(i, angstrom);
    }
    return ElectronBeam.POTENTIAL_VA2 * sum;
  }

  @Override
  public double projectedVoltAngstrom(double angstrom) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += 2 * PI * a[i] * ModifiedBessel.k(0, 2 * PI * angstrom * StrictMath.sqrt(b[i]));
      sum += c[i] * PI / d[i] * gaussian(i, angstrom);
    }
    return ElectronBeam.POTENTIAL_VA2 * sum;
  }

  private double gaussian(int i, double angstrom) {
    return StrictMath.exp(-PI * PI * angstrom * angstrom / d[i]);
  }
}
