package paretoscope.simulator.agent.gp;

/** What is known of a field at some places. */
public final class Posterior {
  private final double[] mean;
  private final double[] deviation;

  Posterior(double[] mean, double[] deviation) {
    this.mean = mean;
    this.deviation = deviation;
  }

  /** The expected value at a place. */
  public double mean(int place) {
    return mean[place];
  }

  /** The standard deviation of the field itself there, without an observation's noise. */
  public double deviation(int place) {
    return deviation[place];
  }
}
