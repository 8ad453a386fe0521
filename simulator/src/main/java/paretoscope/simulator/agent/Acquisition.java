package paretoscope.simulator.agent;

import paretoscope.core.stats.distribution.Normal;

/** How much another look at a tile promises. */
interface Acquisition {
  /**
   * Its worth: any unit, for comparison with other tiles.
   *
   * @param beta standard deviations that count
   */
  double worth(Outlook outlook, double beta);

  /**
   * Upper confidence bound: mean and beta standard deviations (Srinivas et al. 2012,
   * doi:10.1109/TIT.2011.2182033, who take the root of their beta).
   */
  static double upperBound(Outlook outlook, double beta) {
    return outlook.mean() + beta * outlook.deviation();
  }

  /** The mean alone. */
  static double mean(Outlook outlook, double beta) {
    return outlook.mean();
  }

  /** What is least known: by the field around it, or by the analyst's own word. */
  static double uncertainty(Outlook outlook, double beta) {
    return outlook.deviation() + outlook.doubt();
  }

  /**
   * Expected improvement on the best tile so far (Jones et al. 1998, doi:10.1023/A:1008306431147,
   * eq. 15).
   */
  static double expectedImprovement(Outlook outlook, double beta) {
    double deviation = outlook.deviation();
    double gain = outlook.mean() - outlook.best();
    if (!(deviation > 0)) {
      return StrictMath.max(0, gain);
    }
    double z = gain / deviation;
    return gain * Normal.lower(z) + deviation * Normal.density(z);
  }
}
