package paretoscope.core.stats.hypothesis;

import java.util.Arrays;
import paretoscope.core.error.UserError;
import paretoscope.core.stats.describe.Ranks;
import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.distribution.Normal;

/**
 * The signed-rank test for pairs (Wilcoxon 1945, doi:10.2307/3001968): do differences lie around
 * zero? It assumes that under the null hypothesis each difference is as likely as its opposite.
 *
 * @param positive sum of the ranks of positive differences
 * @param negative sum of the ranks of negative ones
 * @param nonzero number of pairs that differ
 * @param method which of the two was used
 * @param z the standardised statistic, NaN for an exact p
 * @param p probability of such sums or more extreme ones under the null hypothesis
 */
public record Wilcoxon(
    double positive, double negative, int nonzero, NullMethod method, double z, double p) {
  /** Up to so many pairs that differ {@link NullMethod#AUTO} is exact. */
  public static final int EXACT_PAIRS = 50;

  /**
   * What is asked.
   *
   * @param continuity whether the normal approximation moves by half a rank towards the mean
   */
  public record Question(
      Alternative alternative, ZeroMethod zeros, NullMethod method, boolean continuity) {
    /** Two-sided, zeros left out, exact for small samples. */
    public static final Question DEFAULT =
        new Question(Alternative.TWO_SIDED, ZeroMethod.WILCOX, NullMethod.AUTO, false);
  }

  /**
   * The test.
   *
   * @param differences of pairs, finite
   * @throws UserError if all are zero and the zero method leaves nothing to rank
   */
  public static Wilcoxon of(double[] differences, Question question) {
    Sample.checked("differences of pairs", differences, 1);
    double[] kept =
        question.zeros == ZeroMethod.WILCOX
            ? Arrays.stream(differences).filter(d -> d != 0).toArray()
            : differences;
    int zeros = (int) Arrays.stream(differences).filter(d -> d == 0).count();
    if (zeros == differences.length && question.zeros != ZeroMethod.ZSPLIT) {
      throw new UserError(
          "all "
              + zeros
              + " differences of pairs are zero: a signed-rank test has nothing to rank; say that"
              + " the two are equal, or use the zero method ZSPLIT");
    }
    return new Signed(kept, zeros, question).test();
  }

  /** Smaller of the two sums for a two-sided test, else the sum of positive ranks. */
  public double statistic(Alternative alternative) {
    return alternative == Alternative.TWO_SIDED ? Math.min(positive, negative) : positive;
  }

  /** The ranks with their signs. */
  private static final class Signed {
    private final double[] values;
    private final double[] ranks;
    private final int zeros;
    private final Question question;
    private final double positive;
    private final double negative;

    Signed(double[] values, int zeros, Question question) {
      this.values = values;
      this.ranks = Ranks.average(Arrays.stream(values).map(Math::abs).toArray());
      this.zeros = zeros;
      this.question = question;
      double half = question.zeros == ZeroMethod.ZSPLIT ? sum(0) / 2 : 0;
      this.positive = sum(1) + half;
      this.negative = sum(-1) + half;
    }

    private double sum(int sign) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += Math.signum(values[i]) == sign ? ranks[i] : 0;
      }
      return sum;
    }

    Wilcoxon test() {
      int nonzero = (int) Arrays.stream(values).filter(d -> d != 0).count();
      boolean exact =
          question.method == NullMethod.EXACT
              || (question.method == NullMethod.AUTO && nonzero <= EXACT_PAIRS);
      double z = exact ? Double.NaN : standardised();
      return new Wilcoxon(
          positive,
          negative,
          nonzero,
          exact ? NullMethod.EXACT : NullMethod.NORMAL,
          z,
          exact ? exact() : normal(z));
    }

    private double exact() {
      double[] nonzero = new double[values.length];
      int n = 0;
      for (int i = 0; i < values.length; i++) {
        if (values[i] != 0) {
          nonzero[n++] = ranks[i];
        }
      }
      RankSums sums = RankSums.ofSigns(Arrays.copyOf(nonzero, n));
      double seen = sum(1);
      return question.alternative.ofTails(sums.lower(seen), sums.upper(seen));
    }

    /**
     * With Cureton's mean and variance where zeros were ranked
     * (doi:10.1080/01621459.1967.10500917).
     */
    private double standardised() {
      double n = values.length;
      double mean = n * (n + 1) / 4;
      double variance = n * (n + 1) * (2 * n + 1);
      double[] counted = ranks;
      if (question.zeros == ZeroMethod.PRATT) {
        double m = zeros;
        mean -= m * (m + 1) / 4;
        variance -= m * (m + 1) * (2 * m + 1);
        counted = Arrays.stream(ranks).filter(rank -> rank > (m + 1) / 2).toArray();
      }
      variance -= Ranks.tieSum(counted) / 2;
      double statistic =
          question.alternative == Alternative.TWO_SIDED ? Math.min(positive, negative) : positive;
      double step = question.continuity ? question.alternative.continuity(statistic - mean) : 0;
      return (statistic - mean - step) / Math.sqrt(variance / 24);
    }

    private double normal(double z) {
      return question.alternative == Alternative.TWO_SIDED
          ? Math.min(1, 2 * Normal.upper(Math.abs(z)))
          : question.alternative.ofTails(Normal.lower(z), Normal.upper(z));
    }
  }
}
