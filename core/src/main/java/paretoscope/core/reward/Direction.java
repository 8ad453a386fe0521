package paretoscope.core.reward;

/** Whether more or less of a reward is better. */
public enum Direction {
  MAXIMISE,
  MINIMISE;

  /** The score turned so that less is better. */
  public double cost(double score) {
    return this == MINIMISE ? score : -score;
  }
}
