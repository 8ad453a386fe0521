package paretoscope.core.space;

import java.util.Map;

/**
 * One parameter of a search space under its path, for instance {@code detect.log.min_sigma}, and
 * the choice it belongs to: it counts only while {@code choice} has the value {@code option}.
 *
 * @param choice path of the choice, empty for a parameter that always counts
 */
public record Dimension(Parameter parameter, String choice, String option) {
  /** A parameter that always counts. */
  public static Dimension always(Parameter parameter) {
    return new Dimension(parameter, "", "");
  }

  public String path() {
    return parameter.name();
  }

  boolean active(Map<String, Object> values) {
    return choice.isEmpty() || option.equals(values.get(choice));
  }
}
