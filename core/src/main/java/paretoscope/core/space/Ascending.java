package paretoscope.core.space;

import java.util.Map;

/**
 * The condition {@code lower <= upper} between two parameters. Repair rule: values in the wrong
 * order are swapped; where a swapped value then lies off its own range it goes to the range's
 * nearest end, and if the order is still wrong the upper takes the lower's value. Where one of the
 * two is fixed, only the other moves.
 *
 * @param lower path of the parameter that must not exceed the other
 * @param upper path of the other
 */
public record Ascending(String lower, String upper) {
  void repair(Map<String, Object> values, Map<String, Dimension> dimensions) {
    Object low = values.get(lower);
    Object high = values.get(upper);
    if (low == null || high == null || number(low) <= number(high)) {
      return;
    }
    boolean lowerFixed = !dimensions.containsKey(lower);
    boolean upperFixed = !dimensions.containsKey(upper);
    if (lowerFixed != upperFixed) {
      String free = lowerFixed ? upper : lower;
      values.put(free, clamp(dimensions.get(free), lowerFixed ? low : high));
      return;
    }
    Object newLow = clamp(dimensions.get(lower), high);
    Object newHigh = clamp(dimensions.get(upper), low);
    values.put(lower, newLow);
    values.put(upper, number(newLow) <= number(newHigh) ? newHigh : newLow);
  }

  private static Object clamp(Dimension dimension, Object value) {
    if (dimension == null) {
      return value;
    }
    Parameter parameter = dimension.parameter();
    return parameter.decode(parameter.encode(value));
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
