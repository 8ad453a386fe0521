package paretoscope.core.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import paretoscope.core.space.ChoiceParameter;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.ListedParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;

/** Single values of parameters: from a study file, and for people. */
final class Values {
  private Values() {}

  /** A finite number, or a message with the rule. */
  static double number(String path, ConfigNode value, String rule) {
    if (value instanceof ConfigWord word && word.isNumber()) {
      double number = Double.parseDouble(word.text());
      if (Double.isFinite(number)) {
        return number;
      }
    }
    throw Section.wrong(path, value, rule);
  }

  /** A whole number that fits an int, or a message with the rule. */
  static int integer(String path, ConfigNode value, String rule) {
    if (value instanceof ConfigWord word && word.isWhole()) {
      long number = Long.parseLong(word.text());
      if (number == (int) number) {
        return (int) number;
      }
    }
    throw Section.wrong(path, value, rule);
  }

  /** A value of the parameter's kind: Double, Integer or one of the words. */
  static Object of(Parameter parameter, String path, ConfigNode value) {
    if (parameter instanceof ChoiceParameter choice) {
      return option(choice, path, value);
    }
    boolean whole = parameter instanceof IntegerParameter;
    String rule =
        "must be "
            + (whole ? "a whole number" : "a number")
            + unit(parameter, " of ")
            + ", or {range: [low, high]} to search it";
    return whole ? (Object) integer(path, value, rule) : (Object) number(path, value, rule);
  }

  static String option(ChoiceParameter choice, String path, ConfigNode value) {
    if (value instanceof ConfigWord word && choice.options().contains(word.text())) {
      return word.text();
    }
    throw Section.wrong(path, value, "must be one of " + String.join(", ", choice.options()));
  }

  /** A parameter's range for people. */
  static String text(Parameter parameter) {
    if (parameter instanceof RealParameter real) {
      String step = real.step() > 0 ? ", step " + text(real.step()) : "";
      return text(real.low())
          + " to "
          + text(real.high())
          + unit(real, " ")
          + step
          + log(real.scale());
    }
    if (parameter instanceof IntegerParameter whole) {
      return whole.low() + " to " + whole.high() + unit(whole, " ") + log(whole.scale());
    }
    if (parameter instanceof ListedParameter listed) {
      String values =
          listed.values().stream().map(String::valueOf).collect(Collectors.joining(" | "));
      return values + unit(listed, " ");
    }
    return String.join(" | ", ((ChoiceParameter) parameter).options());
  }

  /** A fixed value for people. */
  static String text(Parameter parameter, Object value) {
    String number = value instanceof Double real ? text(real) : String.valueOf(value);
    return number + unit(parameter, " ");
  }

  /** The shortest decimal that reads back as the number, without an exponent where it is short. */
  static String text(double number) {
    String plain = new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    return plain.length() <= 12 ? plain : Double.toString(number);
  }

  /** The numbers of a list, which must be two or more. */
  static List<BigDecimal> numbers(String path, ConfigList list, String rule) {
    if (list.items().size() < 2) {
      throw Section.wrong(path, list, rule);
    }
    return list.items().stream().map(item -> BigDecimal.valueOf(number(path, item, rule))).toList();
  }

  private static String log(Scale scale) {
    return scale == Scale.LOG ? ", log scale" : "";
  }

  static String unit(Parameter parameter, String before) {
    return parameter.unit().equals("1") ? "" : before + parameter.unit();
  }
}
