package paretoscope.core.stats.benchmark;

import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.core.error.Require;
import paretoscope.core.stats.hypothesis.Multiplicity;
import paretoscope.core.stats.resample.IntervalKind;

/**
 * What is asked of the statistics of a benchmark.
 *
 * @param inference what statements are about
 * @param resamples number of resamples
 * @param level of intervals; tests are made at alpha = 1 - level
 * @param interval kind of interval
 * @param margin least difference that matters, in the unit of the scores; without it there is no
 *     test of equivalence
 * @param correction for many tests at once
 * @param reference the configuration all others are compared with; without it all pairs are
 * @param power the chance with which a minimal detectable difference is found
 * @param seed of the resampling
 */
public record StatisticsSettings(
    Inference inference,
    int resamples,
    double level,
    IntervalKind interval,
    OptionalDouble margin,
    Multiplicity correction,
    Optional<String> reference,
    double power,
    long seed) {
  /** Statements about these worlds: 95 % BCa intervals of 10 000 resamples, Holm, all pairs. */
  public static final StatisticsSettings DEFAULT =
      new StatisticsSettings(
          Inference.THESE_WORLDS,
          10_000,
          0.95,
          IntervalKind.BCA,
          OptionalDouble.empty(),
          Multiplicity.HOLM,
          Optional.empty(),
          0.8,
          0);

  public StatisticsSettings {
    Require.that(resamples >= 100, "resamples", resamples, "must be at least 100", 0);
    Require.that(level > 0.5 && level < 1, "level", level, "must lie in (0.5, 1)", level);
    Require.that(power > 0.5 && power < 1, "power", power, "must lie in (0.5, 1)", power);
    if (margin.isPresent()) {
      Require.positive("equivalence margin", margin.getAsDouble());
    }
  }

  /** Chance of a false alarm. */
  public double alpha() {
    return 1 - level;
  }

  public StatisticsSettings withInference(Inference other) {
    return new StatisticsSettings(
        other, resamples, level, interval, margin, correction, reference, power, seed);
  }

  public StatisticsSettings withResamples(int other) {
    return new StatisticsSettings(
        inference, other, level, interval, margin, correction, reference, power, seed);
  }

  public StatisticsSettings withMargin(double other) {
    return new StatisticsSettings(
        inference,
        resamples,
        level,
        interval,
        OptionalDouble.of(other),
        correction,
        reference,
        power,
        seed);
  }

  public StatisticsSettings withReference(String other) {
    return new StatisticsSettings(
        inference, resamples, level, interval, margin, correction, Optional.of(other), power, seed);
  }

  public StatisticsSettings withInterval(IntervalKind other) {
    return new StatisticsSettings(
        inference, resamples, level, other, margin, correction, reference, power, seed);
  }

  public StatisticsSettings withSeed(long other) {
    return new StatisticsSettings(
        inference, resamples, level, interval, margin, correction, reference, power, other);
  }
}
