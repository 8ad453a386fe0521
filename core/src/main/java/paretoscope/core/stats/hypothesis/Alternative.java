package paretoscope.core.stats.hypothesis;

/** What a test looks for: that the first is other than, less than or greater than the second. */
public enum Alternative {
  TWO_SIDED,
  LESS,
  GREATER;

  /** The p of a statistic from its two tails, each with the statistic itself. */
  double ofTails(double lower, double upper) {
    return switch (this) {
      case TWO_SIDED -> Math.min(1, 2 * Math.min(lower, upper));
      case LESS -> lower;
      case GREATER -> upper;
    };
  }

  /** What a statistic is moved towards its mean by, for counting in steps of one. */
  double continuity(double deviation) {
    return switch (this) {
      case TWO_SIDED -> 0.5 * Math.signum(deviation);
      case LESS -> -0.5;
      case GREATER -> 0.5;
    };
  }
}
