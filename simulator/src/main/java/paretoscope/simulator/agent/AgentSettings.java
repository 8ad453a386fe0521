package paretoscope.simulator.agent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import paretoscope.core.space.ChoiceParameter;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;

/** Settings of an agent in words, such as {@code agreement=0.8 survey_dose=0.1}. */
final class AgentSettings {
  private AgentSettings() {}

  /**
   * Reads settings.
   *
   * @throws UserError if a name or a value is not one of the parameters'
   */
  static Settings read(String text, List<Parameter> parameters) {
    Map<String, Object> values = new TreeMap<>();
    for (String word : text.isBlank() ? new String[0] : text.strip().split("\\s+", -1)) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new UserError(
            "setting `"
                + Suggestion.shortened(word)
                + "` must read name=value, as in gp-ucb+log+five-modes(agreement=0.8)");
      }
      Parameter parameter = named(word.substring(0, equals), parameters);
      Object old = values.put(parameter.name(), value(parameter, word.substring(equals + 1)));
      if (old != null) {
        throw new UserError("setting `" + parameter.name() + "` is given twice; once is enough");
      }
    }
    return new Settings(values);
  }

  private static Parameter named(String name, List<Parameter> parameters) {
    List<String> known = parameters.stream().map(Parameter::name).toList();
    if (known.isEmpty()) {
      throw new UserError("setting `" + Suggestion.shortened(name) + "`: nothing can be set");
    }
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "unknown setting `"
                        + Suggestion.shortened(name)
                        + "`"
                        + Suggestion.of(name, known)));
  }

  private static Object value(Parameter parameter, String word) {
    if (parameter instanceof ChoiceParameter choice) {
      if (!choice.options().contains(word)) {
        throw wrong(parameter, word, "one of " + String.join(", ", choice.options()));
      }
      return word;
    }
    boolean whole = parameter instanceof IntegerParameter;
    try {
      BigDecimal number = new BigDecimal(word);
      if (whole) {
        return number.intValueExact();
      }
      if (Double.isFinite(number.doubleValue())) {
        return number.doubleValue();
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // told below, as for numbers beyond all bounds
    }
    throw wrong(parameter, word, whole ? "a whole number" : "a number");
  }

  private static UserError wrong(Parameter parameter, String word, String rule) {
    return new UserError(
        "setting `"
            + parameter.name()
            + "` is `"
            + Suggestion.shortened(word)
            + "`; it must be "
            + rule);
  }

  /** In words, by name; empty for none. */
  static String words(Settings settings) {
    return settings.values().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String text(Object value) {
    return value instanceof Double number
        ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }
}
