package paretoscope.core.space;

import paretoscope.core.error.Require;

/**
 * A whole number from {@code low} to {@code high}, both allowed.
 *
 * @param scale spread over the range; LOG needs {@code low > 0}
 */
public record IntegerParameter(
    String name, String unit, String about, int low, int high, Scale scale, Integer preset)
    implements Parameter {
  public IntegerParameter {
    Require.text("parameter name", name);
    Require.text("unit of " + name, unit);
    Require.text("description of " + name, about);
    Require.that(low < high, "range of " + name, low + " to " + high, "must ascend", 0);
    Require.that(scale == Scale.LINEAR || low > 0, "log scale of " + name, low, "needs low > 0", 0);
  }

  @Override
  public Gene gene() {
    return new Gene(true, high - low + 1);
  }

  @Override
  public Integer decode(double gene) {
    if (scale == Scale.LINEAR) {
      return low + gene().level(gene);
    }
    double value = (low - 0.5) * StrictMath.pow((high + 0.5) / (low - 0.5), gene);
    return (int) Math.max(low, Math.min(high, Math.rint(value)));
  }

  @Override
  public double encode(Object value) {
    int number = Math.max(low, Math.min(high, ((Number) value).intValue()));
    if (scale == Scale.LINEAR) {
      return gene().centre(number - low);
    }
    return StrictMath.log(number / (low - 0.5)) / StrictMath.log((high + 0.5) / (low - 0.5));
  }

  @Override
  public IntegerParameter named(String newName) {
    return new IntegerParameter(newName, unit, about, low, high, scale, preset);
  }
}
