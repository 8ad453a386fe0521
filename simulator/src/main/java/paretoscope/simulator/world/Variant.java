package paretoscope.simulator.world;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.error.Require;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import paretoscope.simulator.damage.DamageModel;

/**
 * A world under an assumption other than the published one: one factor differs from 1, or none.
 * What is published about the world stays as it is, so agents are not told.
 *
 * @param knockOnEnergy multiplies the displacement energies of all atoms
 * @param criticalDose multiplies the critical doses of all atoms
 * @param contrast multiplies what light stands out from its median over the field, up or down
 */
public record Variant(double knockOnEnergy, double criticalDose, double contrast) {
  private static final List<String> FACTORS =
      List.of("knock-on-energy", "critical-dose", "contrast");
  private static final String PUBLISHED = "baseline";
  private static final String TIMES = " x ";
  private static final double LEAST = 0.1;
  private static final double MOST = 10;

  /** The world as published; made last, for it is checked with what stands above. */
  public static final Variant BASELINE = new Variant(1, 1, 1);

  public Variant {
    Require.within(FACTORS.get(0), knockOnEnergy, LEAST, MOST);
    Require.within(FACTORS.get(1), criticalDose, LEAST, MOST);
    Require.within(FACTORS.get(2), contrast, LEAST, MOST);
    double[] factors = {knockOnEnergy, criticalDose, contrast};
    Require.that(
        Arrays.stream(factors).filter(factor -> factor != 1).count() <= 1,
        "factors of a variant",
        Arrays.toString(factors),
        "must all be 1 but for one",
        0);
  }

  /** {@code baseline}, or the factor that is not 1, as in {@code critical-dose x 0.5}. */
  public String name() {
    for (Map.Entry<String, Double> factor : factors().entrySet()) {
      if (factor.getValue() != 1) {
        String number = Double.toString(factor.getValue());
        return factor.getKey()
            + TIMES
            + new BigDecimal(number).stripTrailingZeros().toPlainString();
      }
    }
    return PUBLISHED;
  }

  @Override
  public String toString() {
    return name();
  }

  private Map<String, Double> factors() {
    Map<String, Double> factors = new LinkedHashMap<>();
    factors.put(FACTORS.get(0), knockOnEnergy);
    factors.put(FACTORS.get(1), criticalDose);
    factors.put(FACTORS.get(2), contrast);
    return factors;
  }

  /**
   * The variant of a {@link #name}.
   *
   * @throws UserError if there is none
   */
  public static Variant named(String name) {
    int times = name.indexOf(TIMES);
    return times < 0 && name.equals(PUBLISHED)
        ? BASELINE
        : times < 0
            ? of(name, "")
            : of(name.substring(0, times), name.substring(times + TIMES.length()));
  }

  /**
   * The variant that multiplies one assumption.
   *
   * @param assumption {@code knock-on-energy}, {@code critical-dose} or {@code contrast}
   * @param factor a number, as written
   * @throws UserError if there is no such assumption, or the number is none from 0.1 to 10 or is 1
   */
  public static Variant of(String assumption, String factor) {
    if (!FACTORS.contains(assumption)) {
      throw new UserError(
          "unknown assumption `" + assumption + "`" + Suggestion.of(assumption, FACTORS));
    }
    double number = number(factor);
    if (!(number >= LEAST && number <= MOST) || number == 1) {
      throw new UserError(
          "factor of %s (%s) must be a number from %s to %.0f but not 1, which is the baseline and always runs."
              .formatted(assumption, factor, LEAST, MOST));
    }
    return new Variant(
        assumption.equals(FACTORS.get(0)) ? number : 1,
        assumption.equals(FACTORS.get(1)) ? number : 1,
        assumption.equals(FACTORS.get(2)) ? number : 1);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The damage of a world whose published damage is this. */
  DamageModel of(DamageModel published) {
    return new DamageModel(
        published.beamKeV(),
        published.thresholdFactor() * knockOnEnergy,
        published.knockOnFactor(),
        published.otherLossFactor() / criticalDose);
  }
}
