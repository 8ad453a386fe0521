package paretoscope.spark.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Kubernetes is asked for some of its objects. */
final class Selector {
  private static final Pattern EQUAL = Pattern.compile("([^=!]+?)(!?)==?(.*)");
  private static final Pattern AMONG = Pattern.compile("(\\S+) (not)?in \\(([^)]*)\\)");

  private Selector() {}

  /** Whether labels meet all of {@code a=b,c!=d,e in (f,g)}. */
  static boolean matches(String selector, JsonNode labels) {
    return meets(selector, label -> labels.path(label).asText());
  }

  /** The same for fields, {@code status.phase=Running}. */
  static boolean matchesFields(String selector, JsonNode object) {
    return meets(selector, field -> object.at("/" + field.replace('.', '/')).asText());
  }

  private static boolean meets(String selector, UnaryOperator<String> value) {
    return selector.isEmpty()
        || Arrays.stream(selector.split(",(?![^(]*\\))")).allMatch(one -> meetsOne(one, value));
  }

  private static boolean meetsOne(String requirement, UnaryOperator<String> value) {
    Matcher among = AMONG.matcher(requirement);
    if (among.matches()) {
      List<String> values = List.of(among.group(3).split(","));
      return values.contains(value.apply(among.group(1))) == (among.group(2) == null);
    }
    Matcher equal = EQUAL.matcher(requirement);
    if (!equal.matches()) {
      throw new IllegalArgumentException("no selector that is known here: " + requirement);
    }
    return value.apply(equal.group(1)).equals(equal.group(3)) == equal.group(2).isEmpty();
  }
}
