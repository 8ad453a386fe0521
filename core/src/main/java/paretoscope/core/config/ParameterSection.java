package paretoscope.core.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import paretoscope.core.error.UserError;
import paretoscope.core.space.ChoiceParameter;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.ListedParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;

/**
 * What a study file says of one parameter: nothing (the operator's own range), a value (fixed), a
 * list of choices, or {@code {range, step, scale}}.
 *
 * @param searched the parameter with its range, empty if it is fixed
 * @param fixed its value if it is not searched
 */
record ParameterSection(Optional<Parameter> searched, Optional<Object> fixed) {
  private static final List<String> KEYS = List.of("range", "step", "scale");
  private static final String RANGE =
      "must have two numbers that ascend, such as range: [0.5, 3.0]";

  /**
   * @param held whether it keeps its preset where nothing is said of it
   */
  static ParameterSection read(Section operator, Parameter card, boolean held) {
    Optional<ConfigNode> value = operator.find(card.name());
    boolean silent = value.isEmpty() && held;
    ParameterSection read = silent ? fixed(card.preset()) : read(operator, card, value);
    String text =
        read.searched.isPresent()
            ? Values.text(read.searched.get())
            : Values.text(card, read.fixed.orElseThrow());
    operator.record(card.name(), text, value);
    return read;
  }

  private static ParameterSection read(
      Section operator, Parameter card, Optional<ConfigNode> value) {
    String path = operator.pathOf(card.name());
    if (value.isEmpty()) {
      return searching(card);
    }
    if (value.get() instanceof ConfigList list) {
      return choices(path, card, list);
    }
    if (value.get() instanceof ConfigMap) {
      return range(operator.section(card.name(), value.get()), card);
    }
    return fixed(Values.of(card, path, value.get()));
  }

  private static ParameterSection searching(Parameter parameter) {
    return new ParameterSection(Optional.of(parameter), Optional.empty());
  }

  private static ParameterSection fixed(Object value) {
    return new ParameterSection(Optional.empty(), Optional.of(value));
  }

  private static ParameterSection choices(String path, Parameter card, ConfigList list) {
    if (list.items().size() == 1) {
      return fixed(Values.of(card, path, list.items().get(0)));
    }
    if (card instanceof ChoiceParameter choice) {
      List<String> options =
          list.items().stream().map(item -> Values.option(choice, path, item)).toList();
      if (options.isEmpty() || options.stream().distinct().count() != options.size()) {
        throw Section.wrong(path, list, "must name one or more options, each once");
      }
      return searching(new ChoiceParameter(card.name(), card.about(), options, choice.preset()));
    }
    return searching(
        card instanceof RealParameter real
            ? evenly(path, real, list)
            : listed(path, (IntegerParameter) card, list));
  }

  /** Real numbers of a list become a range with a step; a search needs their distance. */
  private static Parameter evenly(String path, RealParameter card, ConfigList list) {
    String rule =
        "must list numbers that ascend in equal steps, such as [1, 1.5, 2], or be"
            + " {range: [low, high], step: size}";
    List<BigDecimal> numbers = Values.numbers(path, list, rule);
    BigDecimal first = numbers.get(0);
    BigDecimal last = numbers.get(numbers.size() - 1);
    BigDecimal step = numbers.get(1).subtract(first);
    for (int i = 1; i < numbers.size(); i++) {
      BigDecimal gap = numbers.get(i).subtract(numbers.get(i - 1));
      if (gap.compareTo(step) != 0 || gap.signum() <= 0) {
        throw Section.wrong(path, list, rule);
      }
    }
    return card.over(first.doubleValue(), last.doubleValue(), step.doubleValue(), Scale.LINEAR);
  }

  /** Whole numbers one apart are a range; any others stay a list. */
  private static Parameter listed(String path, IntegerParameter card, ConfigList list) {
    String rule =
        "must list two or more whole numbers that ascend, such as [8, 14], or be"
            + " {range: [low, high]}";
    List<Integer> numbers =
        list.items().stream().map(item -> Values.integer(path, item, rule)).toList();
    boolean ascends = numbers.size() > 1;
    boolean gaps = false;
    for (int i = 1; i < numbers.size(); i++) {
      long gap = (long) numbers.get(i) - numbers.get(i - 1);
      ascends &= gap > 0;
      gaps |= gap > 1;
    }
    if (!ascends) {
      throw Section.wrong(path, list, rule);
    }
    return gaps
        ? new ListedParameter(card.name(), card.unit(), card.about(), numbers, card.preset())
        : over(card, numbers.get(0), numbers.get(numbers.size() - 1), Scale.LINEAR);
  }

  private static ParameterSection range(Section section, Parameter card) {
    section.known(KEYS);
    ConfigNode value =
        section
            .find("range")
            .orElseThrow(
                () ->
                    new UserError(
                        "missing key `range` of `"
                            + section.path()
                            + "` in "
                            + section.origin().place()
                            + "; write {range: [low, high]}, or one number to fix it."));
    if (card instanceof ChoiceParameter choice) {
      throw Section.wrong(
          section.pathOf("range"),
          value,
          "cannot be: the options have no order. List them: ["
              + String.join(", ", choice.options())
              + "]");
    }
    if (!(value instanceof ConfigList list) || list.items().size() != 2) {
      throw Section.wrong(section.pathOf("range"), value, RANGE);
    }
    return searching(
        card instanceof RealParameter real
            ? real(section, real, list)
            : integer(section, (IntegerParameter) card, list));
  }

  private static Parameter real(Section section, RealParameter card, ConfigList range) {
    String path = section.pathOf("range");
    double low = Values.number(path, range.items().get(0), RANGE);
    double high = Values.number(path, range.items().get(1), RANGE);
    checkAscends(path, range, low < high, Values.text(low), Values.text(high));
    Optional<ConfigNode> givenStep = section.find("step");
    boolean ownStep = card.step() > 0 && card.step() <= high - low;
    double step = ownStep ? card.step() : 0;
    if (givenStep.isPresent()) {
      String rule = "must be a number from 0 (no steps) to high - low";
      step = Values.number(section.pathOf("step"), givenStep.get(), rule);
      if (step < 0 || step > high - low) {
        throw Section.wrong(section.pathOf("step"), givenStep.get(), rule);
      }
    }
    boolean fits = card.scale() == Scale.LINEAR || (low > 0 && step == 0);
    Scale scale = scale(section, fits ? card.scale() : Scale.LINEAR);
    if (scale == Scale.LOG && givenStep.isEmpty()) {
      step = 0;
    }
    if (scale == Scale.LOG && (low <= 0 || step > 0)) {
      throw Section.wrong(
          section.pathOf("scale"),
          section.find("scale").orElseThrow(),
          "needs a range above 0 and no step; it got a range from "
              + Values.text(low)
              + " and a step of "
              + Values.text(step));
    }
    return card.over(low, high, step, scale);
  }

  private static Parameter integer(Section section, IntegerParameter card, ConfigList range) {
    String path = section.pathOf("range");
    String rule = "must have two whole numbers that ascend, such as range: [1, 5]";
    int low = Values.integer(path, range.items().get(0), rule);
    int high = Values.integer(path, range.items().get(1), rule);
    checkAscends(path, range, low < high, Integer.toString(low), Integer.toString(high));
    Optional<ConfigNode> step = section.find("step");
    if (step.isPresent() && Values.number(section.pathOf("step"), step.get(), "must be 1") != 1) {
      throw Section.wrong(section.pathOf("step"), step.get(), "must be 1: it is a whole number");
    }
    boolean fits = card.scale() == Scale.LINEAR || low > 0;
    Scale scale = scale(section, fits ? card.scale() : Scale.LINEAR);
    if (scale == Scale.LOG && low <= 0) {
      throw Section.wrong(
          section.pathOf("scale"),
          section.find("scale").orElseThrow(),
          "needs a range above 0; it got a range from " + low);
    }
    return over(card, low, high, scale);
  }

  private static void checkAscends(
      String path, ConfigList range, boolean ascends, String low, String high) {
    if (!ascends) {
      throw new UserError(
          "`"
              + path
              + "` in "
              + range.origin().place()
              + " is ["
              + low
              + ", "
              + high
              + "]; it must ascend. Swap the numbers, or write one number to fix the value.");
    }
  }

  private static Scale scale(Section section, Scale preset) {
    Optional<ConfigNode> given = section.find("scale");
    if (given.isEmpty()) {
      return preset;
    }
    if (given.get() instanceof ConfigWord word) {
      for (Scale scale : Scale.values()) {
        if (scale.name().toLowerCase(java.util.Locale.ROOT).equals(word.text())) {
          return scale;
        }
      }
    }
    throw Section.wrong(section.pathOf("scale"), given.get(), "must be linear or log");
  }

  private static IntegerParameter over(IntegerParameter card, int low, int high, Scale scale) {
    return new IntegerParameter(
        card.name(), card.unit(), card.about(), low, high, scale, card.preset());
  }
}
