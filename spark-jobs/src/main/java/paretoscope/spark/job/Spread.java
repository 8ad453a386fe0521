package paretoscope.spark.job;

/** What is spread over the executors. */
enum Spread {
  /** Whole studies if there are at least twice as many as slots, otherwise candidates. */
  AUTO,
  /** The candidates of each generation; few heavy studies. */
  CANDIDATES,
  /** Whole studies, one per task; many light studies. */
  STUDIES;

  /** Picocli shows and reads the names as people write them. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What AUTO means here. */
  Spread settled(int studies, int slots) {
    return this != AUTO ? this : studies >= 2 * slots ? STUDIES : CANDIDATES;
  }
}
