package paretoscope.core.optimise;

import java.util.List;
import java.util.Locale;

/**
 * Whether a search has come to rest, and whether it did so for a good reason. The hypervolume is
 * flat if it grew by less than 1 % over the last three generations. The population has collapsed if
 * it is spread over less than half a gene (a front of two or more objectives normally varies at
 * least one) or if fewer than a tenth of its genomes differ. Fewer than five generations allow no
 * verdict.
 *
 * @param gain growth of the hypervolume over the window, as a share of its last value
 * @param sentence the verdict for people
 */
public record Convergence(Verdict verdict, double gain, String sentence) {
  /** What can be said. */
  public enum Verdict {
    TOO_FEW_GENERATIONS,
    IMPROVING,
    CONVERGED,
    PREMATURE
  }

  private static final int LEAST = 5;
  private static final int WINDOW = 3;
  private static final double FLAT = 0.01;
  private static final double COLLAPSED_SPREAD = 0.5;
  private static final double COLLAPSED_SHARE = 0.1;

  /**
   * Judges a search by its history, one entry per generation.
   *
   * @param hypervolumes of the archive after each generation
   * @param diversities of the living population after each generation
   */
  public static Convergence of(List<Double> hypervolumes, List<Diversity> diversities) {
    int count = hypervolumes.size();
    if (count != diversities.size()) {
      throw new IllegalArgumentException(
          count + " hypervolumes, " + diversities.size() + " others");
    }
    if (count < LEAST) {
      String sentence =
          "too few generations (%d) to tell whether the search converged; it takes %d or more."
              .formatted(count, LEAST);
      return new Convergence(Verdict.TOO_FEW_GENERATIONS, Double.NaN, sentence);
    }
    double last = hypervolumes.get(count - 1);
    double gain = last > 0 ? (last - hypervolumes.get(count - 1 - WINDOW)) / last : 0;
    Verdict verdict = verdict(gain, diversities.get(count - 1));
    return new Convergence(verdict, gain, sentence(verdict, gain, diversities.get(count - 1)));
  }

  private static Verdict verdict(double gain, Diversity now) {
    if (gain >= FLAT) {
      return Verdict.IMPROVING;
    }
    boolean collapsed =
        now.spread() < COLLAPSED_SPREAD || now.distinct() < COLLAPSED_SHARE * now.size();
    return collapsed ? Verdict.PREMATURE : Verdict.CONVERGED;
  }

  private static String sentence(Verdict verdict, double gain, Diversity now) {
    String grew =
        String.format(
            Locale.ROOT,
            "The hypervolume grew by %.1f %% over the last %d generations",
            100 * gain,
            WINDOW);
    String spread =
        String.format(
            Locale.ROOT,
            "%d of %d genomes differ, spread over %.1f genes",
            now.distinct(),
            now.size(),
            now.spread());
    return switch (verdict) {
      case IMPROVING -> grew + ": more generations would likely find better points.";
      case CONVERGED -> grew + " and the population is still diverse (" + spread + "): converged.";
      default ->
          grew
              + " while the population collapsed ("
              + spread
              + "): premature convergence is likely; try a larger population or another seed.";
    };
  }
}
