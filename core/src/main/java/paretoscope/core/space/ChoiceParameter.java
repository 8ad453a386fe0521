package paretoscope.core.space;

import java.util.List;
import paretoscope.core.error.Require;

/** One of several words that have no order. */
public record ChoiceParameter(String name, String about, List<String> options, String preset)
    implements Parameter {
  public ChoiceParameter {
    Require.text("parameter name", name);
    Require.text("description of " + name, about);
    options = List.copyOf(options);
    Require.that(!options.isEmpty(), "options of " + name, options, "must not be empty", 0);
    long distinct = options.stream().distinct().count();
    Require.that(distinct == options.size(), "options of " + name, options, "must differ", 0);
  }

  @Override
  public String unit() {
    return "1";
  }

  @Override
  public Gene gene() {
    return new Gene(false, options.size());
  }

  @Override
  public String decode(double gene) {
    return options.get(gene().level(gene));
  }

  @Override
  public double encode(Object value) {
    return gene().centre(Math.max(0, options.indexOf(value)));
  }

  @Override
  public ChoiceParameter named(String newName) {
    return new ChoiceParameter(newName, about, options, preset);
  }
}
