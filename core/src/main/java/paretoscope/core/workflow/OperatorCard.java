package paretoscope.core.workflow;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.space.Ascending;
import paretoscope.core.space.Parameter;

/**
 * What a user is told of an operator, and what a study may search in it.
 *
 * @param name as written in study files: lower case, words joined by hyphens
 * @param about one line on what it does
 * @param reference where it was described (DOI), or "own"
 * @param parameters with default ranges and presets; names as in study files
 * @param conditions orders between parameters, by parameter name
 * @param held names of parameters that keep their presets where a study file does not name them,
 *     because a search over them is costly or pointless; all others are searched then
 */
public record OperatorCard(
    String name,
    String about,
    String reference,
    List<Parameter> parameters,
    List<Ascending> conditions,
    List<String> held) {
  public OperatorCard {
    Require.text("operator name", name);
    Require.text("description of " + name, about);
    Require.text("reference of " + name, reference);
    parameters = List.copyOf(parameters);
    conditions = List.copyOf(conditions);
    held = List.copyOf(held);
    List<String> names = parameters.stream().map(Parameter::name).toList();
    Require.that(names.containsAll(held), "held parameters", held, "must be of " + names, 0);
  }

  /** A card of an operator whose parameters are all searched where a study does not name them. */
  public OperatorCard(
      String name,
      String about,
      String reference,
      List<Parameter> parameters,
      List<Ascending> conditions) {
    this(name, about, reference, parameters, conditions, List.of());
  }

  /** Whether this parameter keeps its preset where a study file does not name it. */
  public boolean holds(Parameter parameter) {
    return held.contains(parameter.name());
  }
}
