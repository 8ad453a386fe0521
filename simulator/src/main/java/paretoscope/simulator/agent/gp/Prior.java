package paretoscope.simulator.agent.gp;

import paretoscope.core.error.Require;

/**
 * What is assumed of a field before anything is seen: values a distance apart are correlated as
 * Matern's function of smoothness 5/2 (Rasmussen and Williams 2006, eq. 4.17), and each observation
 * has noise of its own. Mean and variance need no prior: given these two, the likeliest are known
 * in closed form.
 *
 * @param lengthNm over which values change [nm]
 * @param noiseRatio variance of an observation's noise, in units of the field's own variance
 */
public record Prior(double lengthNm, double noiseRatio) {
  private static final double SQRT5 = StrictMath.sqrt(5);

  public Prior {
    Require.positive("length of a Gaussian process [nm]", lengthNm);
    Require.within("noise ratio of a Gaussian process", noiseRatio, 1e-6, 1e6);
  }

  /** Correlation of values this far apart [nm]. */
  public double correlation(double distanceNm) {
    double a = SQRT5 * distanceNm / lengthNm;
    return (1 + a + a * a / 3) * StrictMath.exp(-a);
  }
}
