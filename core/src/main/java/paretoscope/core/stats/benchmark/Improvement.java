package paretoscope.core.stats.benchmark;

import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.distribution.Normal;
import paretoscope.core.stats.distribution.StudentT;
import paretoscope.core.stats.hypothesis.EffectSize;
import paretoscope.core.stats.resample.Interval;

/**
 * The probability of improvement (Agarwal et al. 2021, arXiv:2108.13264, section 4.3): the mean
 * over worlds of P(X > Y) + P(X = Y) / 2 for independent runs X and Y of two configurations.
 *
 * @param probability above one half where the first is better more often
 * @param interval normal, with the standard error from placements (DeLong et al. 1988,
 *     doi:10.2307/2531595) that allows for paired seeds; by t over worlds for statements about new
 *     worlds; within [0, 1]. Of no width where one always wins: then only more runs tell more
 */
public record Improvement(double probability, Interval interval) {
  /** First against second, both columns of the table. */
  static Improvement of(
      ScoreTable table, int first, int second, Inference inference, double level) {
    int worlds = table.worlds().size();
    double[] ofWorld = new double[worlds];
    double within = 0;
    for (int w = 0; w < worlds; w++) {
      double[] x = table.scores(w, first);
      double[] y = table.scores(w, second);
      ofWorld[w] = EffectSize.exceedance(x, y);
      if (inference == Inference.THESE_WORLDS) {
        within += Sample.variance(placements(x, y)) / x.length;
      }
    }
    double probability = Sample.mean(ofWorld);
    double share = (1 + level) / 2;
    double half =
        inference == Inference.THESE_WORLDS
            ? Normal.quantile(share) * Math.sqrt(within) / worlds
            : StudentT.quantile(share, worlds - 1.0) * Math.sqrt(Sample.variance(ofWorld) / worlds);
    return new Improvement(
        probability, new Interval(probability - half, probability + half, level).clipped(0, 1));
  }

  /** What a seed adds by both of its scores. */
  private static double[] placements(double[] x, double[] y) {
    double[] placements = new double[x.length];
    for (int s = 0; s < x.length; s++) {
      for (int t = 0; t < x.length; t++) {
        placements[s] += (wins(x[s], y[t]) + wins(x[t], y[s])) / x.length;
      }
    }
    return placements;
  }

  private static double wins(double a, double b) {
    return a > b ? 1 : a == b ? 0.5 : 0;
  }
}
