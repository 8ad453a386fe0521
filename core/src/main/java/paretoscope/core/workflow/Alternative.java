package paretoscope.core.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;

/**
 * One way to do a step.
 *
 * @param operator what runs; empty means that the step is left out
 * @param searched the operator's parameters that the study searches
 * @param fixed the others' values, by parameter name
 */
public record Alternative(
    Optional<Operator> operator, List<Parameter> searched, Map<String, Object> fixed) {
  /** The word for a step left out. */
  public static final String NONE = "none";

  public Alternative {
    searched = List.copyOf(searched);
    fixed = java.util.Collections.unmodifiableMap(new TreeMap<>(fixed));
  }

  /** The step left out. */
  public static Alternative none() {
    return new Alternative(Optional.empty(), List.of(), Map.of());
  }

  /** The operator with its parameters searched over their own ranges, but for those held. */
  public static Alternative searching(Operator operator) {
    List<Parameter> searched = new ArrayList<>();
    Map<String, Object> fixed = new TreeMap<>();
    for (Parameter parameter : operator.card().parameters()) {
      if (operator.card().holds(parameter)) {
        fixed.put(parameter.name(), parameter.preset());
      } else {
        searched.add(parameter);
      }
    }
    return new Alternative(Optional.of(operator), searched, fixed);
  }

  /** The operator with these settings and presets for the rest; nothing is searched. */
  public static Alternative fixed(Operator operator, Settings settings) {
    return new Alternative(
        Optional.of(operator),
        List.of(),
        settings.withPresets(operator.card().parameters()).values());
  }

  public String name() {
    return operator.map(o -> o.card().name()).orElse(NONE);
  }
}
