package paretoscope.core.space;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.digest.Sha256;

/**
 * One choice of all parameters that count: path to value (Double, Integer or String). Two
 * candidates that do the same work are equal, because parameters of choices not taken are left out.
 */
public final class Candidate {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<String, Object>> MAP = new TypeReference<>() {};

  private final Map<String, Object> values;
  private final String json;

  public Candidate(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    try {
      this.json = JSON.writeValueAsString(this.values);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("candidate values must be numbers or words", e);
    }
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws IllegalArgumentException if the text is not a flat JSON object of numbers and words
   */
  public static Candidate fromJson(String json) {
    Map<String, Object> values;
    try {
      values = JSON.readValue(json, MAP);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a candidate: " + json, e);
    }
    boolean flat =
        values != null
            && values.values().stream().allMatch(v -> v instanceof Number || v instanceof String);
    if (!flat) {
      throw new IllegalArgumentException("not a candidate: " + json);
    }
    return new Candidate(values);
  }

  /** The values by path, in the order of the paths. */
  public Map<String, Object> values() {
    return values;
  }

  /** The values as one line of JSON in a fixed order: equal for equal candidates. */
  public String json() {
    return json;
  }

  /** Twelve hexadecimal digits that name this candidate in tables, reports and commands. */
  public String id() {
    return Sha256.of(json).substring(0, 12);
  }

  /** The settings below a path, for instance {@code detect.log}. */
  public Settings settings(String path) {
    String prefix = path + ".";
    Map<String, Object> below = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            below.put(key.substring(prefix.length()), value);
          }
        });
    return new Settings(below);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Candidate that && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  @Override
  public String toString() {
    return json;
  }
}
