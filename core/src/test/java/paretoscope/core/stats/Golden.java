package paretoscope.core.stats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import paretoscope.core.stats.hypothesis.Alternative;
import paretoscope.testing.SharedData;

/** Numbers made by scipy 1.10.1 and statsmodels 0.13.5; tests without them are skipped. */
public final class Golden {
  private Golden() {}

  public static JsonNode of(String name) {
    try {
      return new ObjectMapper()
          .readTree(SharedData.require("golden/stats/golden.json").toFile())
          .get(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static double[] numbers(JsonNode list) {
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(list.get(i));
    }
    return numbers;
  }

  public static double[][] table(JsonNode rows) {
    List<double[]> table = new ArrayList<>();
    rows.forEach(row -> table.add(numbers(row)));
    return table.toArray(double[][]::new);
  }

  /** Infinity is written as a word, NaN as null. */
  public static double number(JsonNode node) {
    return node.isNull()
        ? Double.NaN
        : node.isTextual() ? Double.parseDouble(node.asText()) : node.asDouble();
  }

  public static Alternative alternative(JsonNode one) {
    return switch (one.get("alternative").asText()) {
      case "two-sided" -> Alternative.TWO_SIDED;
      case "less" -> Alternative.LESS;
      case "greater" -> Alternative.GREATER;
      default -> throw new IllegalArgumentException(one.get("alternative").asText());
    };
  }

  /** Whether two numbers are equal up to a relative error; NaN is equal to NaN. */
  public static boolean close(double ours, double theirs, double relative) {
    return Double.compare(ours, theirs) == 0
        || Math.abs(ours - theirs) <= relative * Math.abs(theirs)
        || Math.abs(ours - theirs) <= 1e-300;
  }
}
