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
 */
public record OperatorCard(
    String name,
    String about,
    String reference,
    List<Parameter> parameters,
    List<Ascending> conditions) {
  public OperatorCard {
    Require.text("operator name", name);
    Require.text("description of " + name, about);
    Require.text("reference of " + name, reference);
    parameters = List.copyOf(parameters);
    conditions = List.copyOf(conditions);
  }
}
