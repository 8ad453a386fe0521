package paretoscope.simulator.agent.gp;

import java.util.List;
import java.util.stream.IntStream;
import paretoscope.core.error.Require;

/**
 * Finds the prior under which observations are likeliest: the best of a grid of lengths and noise
 * ratios, then golden sections in the length. More than {@value #MOST} observations are thinned
 * evenly (subset of data: Rasmussen and Williams 2006, section 8.3.3).
 *
 * @param shortestNm least length [nm]
 * @param longestNm greatest length [nm]
 */
public record PriorFit(double shortestNm, double longestNm) {
  /** Most observations that are looked at. */
  public static final int MOST = 64;

  private static final int LENGTHS = 6;
  private static final double[] NOISE_RATIOS = {0.01, 0.05, 0.2, 1};
  private static final int SECTIONS = 6;
  private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

  public PriorFit {
    Require.positive("shortest length [nm]", shortestNm);
    Require.that(
        longestNm > shortestNm && longestNm < Double.POSITIVE_INFINITY,
        "longest length [nm]",
        longestNm,
        "must be more than the shortest, " + shortestNm,
        0);
  }

  /** The likeliest prior of observations, at least one. */
  public Prior of(List<Observed> all) {
    List<Observed> some = thinned(all);
    double step = StrictMath.log(longestNm / shortestNm) / (LENGTHS - 1);
    Prior best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < LENGTHS; i++) {
      for (double noise : NOISE_RATIOS) {
        Prior prior = new Prior(shortestNm * StrictMath.exp(i * step), noise);
        double likelihood = logLikelihood(prior, some);
        if (best == null || likelihood > most) {
          most = likelihood;
          best = prior;
        }
      }
    }
    return refined(best, step, some);
  }

  private Prior refined(Prior best, double step, List<Observed> some) {
    double centre = StrictMath.log(best.lengthNm());
    double low = StrictMath.max(StrictMath.log(shortestNm), centre - step);
    double high = StrictMath.min(StrictMath.log(longestNm), centre + step);
    double lower = high - GOLDEN * (high - low);
    double upper = low + GOLDEN * (high - low);
    double atLower = logLikelihood(prior(lower, best), some);
    double atUpper = logLikelihood(prior(upper, best), some);
    for (int i = 0; i < SECTIONS; i++) {
      if (atLower >= atUpper) {
        high = upper;
        upper = lower;
        atUpper = atLower;
        lower = high - GOLDEN * (high - low);
        atLower = logLikelihood(prior(lower, best), some);
      } else {
        low = lower;
        lower = upper;
        atLower = atUpper;
        upper = low + GOLDEN * (high - low);
        atUpper = logLikelihood(prior(upper, best), some);
      }
    }
    Prior found = prior(atLower >= atUpper ? lower : upper, best);
    // a grid point at the rim may be likelier than all inside
    return logLikelihood(found, some) > logLikelihood(best, some) ? found : best;
  }

  private static Prior prior(double logLength, Prior like) {
    return new Prior(StrictMath.exp(logLength), like.noiseRatio());
  }

  private static List<Observed> thinned(List<Observed> all) {
    int n = all.size();
    Require.positive("observations to fit to", n);
    return n <= MOST
        ? all
        : IntStream.range(0, MOST).mapToObj(i -> all.get((int) ((long) i * n / MOST))).toList();
  }

  private static double logLikelihood(Prior prior, List<Observed> observed) {
    Kriging kriging = new Kriging(prior, new double[0], new double[0]);
    observed.forEach(kriging::append);
    return kriging.logLikelihood(observed.stream().mapToDouble(Observed::value).toArray());
  }
}
