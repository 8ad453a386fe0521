package paretoscope.core.stats.hypothesis;

/** What the signed-rank test does with pairs that do not differ. */
public enum ZeroMethod {
  /** Leaves them out before ranking (Wilcoxon 1945, doi:10.2307/3001968). */
  WILCOX,
  /** Ranks them, then leaves them out (Pratt 1959, doi:10.1080/01621459.1959.10501526). */
  PRATT,
  /** Ranks them and gives half of their ranks to each sign. */
  ZSPLIT
}
