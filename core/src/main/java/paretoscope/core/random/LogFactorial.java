package paretoscope.core.random;

/** ln k! by Stirling's series after shifting small arguments up; error below 1e-10. */
final class LogFactorial {
  private LogFactorial() {}

  static double of(double k) {
    double shift = 0;
    double x = k + 1;
    while (x < 10) {
      shift += StrictMath.log(x);
      x += 1;
    }
    double inverse = 1 / x;
    double square = inverse * inverse;
    double series = inverse * (1 / 12.0 - square * (1 / 360.0 - square / 1260.0));
    return (x - 0.5) * StrictMath.log(x)
        - x
        + 0.5 * StrictMath.log(2 * StrictMath.PI)
        + series
        - shift;
  }
}
