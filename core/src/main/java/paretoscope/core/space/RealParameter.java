package paretoscope.core.space;

import java.math.BigDecimal;
import paretoscope.core.error.Require;

/**
 * A real number.
 *
 * @param low least value
 * @param high greatest value
 * @param step distance of allowed values from {@code low} on, 0 for a continuum; a step lets
 *     candidates share work and makes equal candidates recognisable
 * @param scale spread over the range; LOG needs {@code low > 0} and no step
 */
public record RealParameter(
    String name,
    String unit,
    String about,
    double low,
    double high,
    double step,
    Scale scale,
    Double preset)
    implements Parameter {
  public RealParameter {
    Require.text("parameter name", name);
    Require.text("unit of " + name, unit);
    Require.text("description of " + name, about);
    boolean finite = Double.isFinite(low) && Double.isFinite(high);
    Require.that(finite && low < high, "range of " + name, low + " to " + high, "must ascend", 0);
    Require.that(step >= 0 && step <= high - low, "step of " + name, step, "must fit the range", 0);
    Require.that(
        scale == Scale.LINEAR || (low > 0 && step == 0),
        "log scale of " + name,
        low + " to " + high,
        "needs low > 0 and no step",
        0);
  }

  /** A continuous parameter on a linear scale. */
  public static RealParameter of(
      String name, String unit, String about, double low, double high, double preset) {
    return new RealParameter(name, unit, about, low, high, 0, Scale.LINEAR, preset);
  }

  /** This parameter on other allowed values. */
  public RealParameter over(double newLow, double newHigh, double newStep, Scale newScale) {
    return new RealParameter(name, unit, about, newLow, newHigh, newStep, newScale, preset);
  }

  @Override
  public Gene gene() {
    return step == 0 ? Gene.CONTINUOUS : new Gene(true, levels());
  }

  private int levels() {
    return (int) Math.floor((high - low) / step + 1e-9) + 1;
  }

  @Override
  public Double decode(double gene) {
    if (step > 0) {
      BigDecimal steps = BigDecimal.valueOf(gene().level(gene));
      return BigDecimal.valueOf(low).add(BigDecimal.valueOf(step).multiply(steps)).doubleValue();
    }
    double value =
        scale == Scale.LINEAR ? low + gene * (high - low) : low * StrictMath.pow(high / low, gene);
    return Math.max(low, Math.min(high, value));
  }

  @Override
  public double encode(Object value) {
    double number = Math.max(low, Math.min(high, ((Number) value).doubleValue()));
    if (step > 0) {
      int level = (int) Math.round((number - low) / step);
      return gene().centre(Math.min(level, levels() - 1));
    }
    return scale == Scale.LINEAR
        ? (number - low) / (high - low)
        : StrictMath.log(number / low) / StrictMath.log(high / low);
  }

  @Override
  public RealParameter named(String newName) {
    return new RealParameter(newName, unit, about, low, high, step, scale, preset);
  }
}
