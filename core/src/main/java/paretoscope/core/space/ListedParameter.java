package paretoscope.core.space;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * One of several whole numbers that need not lie at equal distances, in ascending order: near genes
 * mean near places in the list.
 */
public record ListedParameter(
    String name, String unit, String about, List<Integer> values, Integer preset)
    implements Parameter {
  public ListedParameter {
    Require.text("parameter name", name);
    Require.text("unit of " + name, unit);
    Require.text("description of " + name, about);
    values = List.copyOf(values);
    Require.that(values.size() > 1, "values of " + name, values, "must be two or more", 0);
    for (int i = 1; i < values.size(); i++) {
      boolean ascends = values.get(i - 1) < values.get(i);
      Require.that(ascends, "values of " + name, values, "must ascend", 0);
    }
  }

  @Override
  public Gene gene() {
    return new Gene(true, values.size());
  }

  @Override
  public Integer decode(double gene) {
    return values.get(gene().level(gene));
  }

  /** The gene of the nearest listed value, of the lower one where two are as near. */
  @Override
  public double encode(Object value) {
    double number = ((Number) value).doubleValue();
    int nearest = 0;
    for (int i = 1; i < values.size(); i++) {
      if (Math.abs(values.get(i) - number) < Math.abs(values.get(nearest) - number)) {
        nearest = i;
      }
    }
    return gene().centre(nearest);
  }

  @Override
  public ListedParameter named(String newName) {
    return new ListedParameter(newName, unit, about, values, preset);
  }
}
