package paretoscope.core.space;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values an operator or reward runs with, by parameter name. Immutable. */
public record Settings(Map<String, Object> values) {
  /** No settings: every parameter takes its preset. */
  public static final Settings NONE = new Settings(Map.of());

  public Settings {
    values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** These settings with the presets of the parameters they do not name. */
  public Settings withPresets(List<Parameter> parameters) {
    Map<String, Object> all = new TreeMap<>();
    parameters.forEach(p -> all.put(p.name(), p.preset()));
    all.putAll(values);
    return new Settings(all);
  }

  /** The number called {@code name}. */
  public double real(String name) {
    return ((Number) get(name)).doubleValue();
  }

  /** The whole number called {@code name}. */
  public int integer(String name) {
    return ((Number) get(name)).intValue();
  }

  /** The word called {@code name}. */
  public String word(String name) {
    return (String) get(name);
  }

  private Object get(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no setting `" + name + "` among " + values.keySet());
    }
    return value;
  }
}
