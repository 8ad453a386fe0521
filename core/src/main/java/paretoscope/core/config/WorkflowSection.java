package paretoscope.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import paretoscope.core.space.Parameter;
import paretoscope.core.workflow.Alternative;
import paretoscope.core.workflow.LengthScale;
import paretoscope.core.workflow.Operator;
import paretoscope.core.workflow.Step;
import paretoscope.core.workflow.Workflow;

/** The {@code workflow} of a study file: steps in order, each with its alternatives. */
final class WorkflowSection {
  private final Map<String, Operator> operators;
  private final LengthScale lengths;

  WorkflowSection(Map<String, Operator> operators, LengthScale lengths) {
    this.operators = operators;
    this.lengths = lengths;
  }

  Workflow read(Section workflow) {
    List<Step> steps = new ArrayList<>();
    workflow
        .entries()
        .forEach(
            (name, entry) -> {
              checkName(name, entry.keyOrigin());
              steps.add(step(workflow, name, entry));
            });
    try {
      return new Workflow(steps, lengths);
    } catch (IllegalArgumentException e) {
      throw new UserError("`workflow` in " + workflow.origin().place() + ": " + e.getMessage(), e);
    }
  }

  private static void checkName(String name, Origin origin) {
    if (!name.matches("[a-z][a-z0-9_-]{0,39}")) {
      throw new UserError(
          "step `"
              + name
              + "` in "
              + origin.place()
              + " must start with a letter and hold lower-case letters, digits, - and _ only.");
    }
  }

  private Step step(Section workflow, String name, ConfigMap.Entry entry) {
    Section step = workflow.section(name, entry.value());
    if (step.entries().isEmpty()) {
      throw new UserError(
          "step `"
              + name
              + "` in "
              + entry.keyOrigin().place()
              + " has no operator; name one or more below it, such as gaussian.");
    }
    workflow.record(name, String.join(" | ", step.entries().keySet()), Optional.of(entry.value()));
    List<Alternative> alternatives = new ArrayList<>();
    step.entries()
        .forEach((operator, settings) -> alternatives.add(alternative(step, operator, settings)));
    return new Step(name, alternatives);
  }

  private Alternative alternative(Section step, String name, ConfigMap.Entry entry) {
    if (name.equals(Alternative.NONE)) {
      step.section(name, entry.value()).known(List.of());
      return Alternative.none();
    }
    Operator operator = operators.get(name);
    if (operator == null) {
      throw unknown("operator", name, entry.keyOrigin(), withNone());
    }
    Section settings = step.section(name, entry.value());
    List<Parameter> parameters = operator.card().parameters();
    settings.known(parameters.stream().map(Parameter::name).toList());
    List<Parameter> searched = new ArrayList<>();
    Map<String, Object> fixed = new TreeMap<>();
    for (Parameter parameter : parameters) {
      ParameterSection read =
          ParameterSection.read(settings, parameter, operator.card().holds(parameter));
      read.searched().ifPresent(searched::add);
      read.fixed().ifPresent(value -> fixed.put(parameter.name(), value));
    }
    Alternative alternative = new Alternative(Optional.of(operator), searched, fixed);
    TrialRun.check(alternative, "`" + settings.path() + "` in " + entry.keyOrigin().place());
    return alternative;
  }

  private List<String> withNone() {
    List<String> names = new ArrayList<>(operators.keySet());
    names.add(Alternative.NONE);
    return names;
  }

  /** An unknown operator or reward: the nearest name if there is one, and all of them. */
  static UserError unknown(String what, String name, Origin origin, List<String> known) {
    String guess =
        Suggestion.nearest(name, known).map(k -> "; did you mean `" + k + "`?").orElse(".");
    return new UserError(
        "unknown "
            + what
            + " `"
            + name
            + "` in "
            + origin.place()
            + guess
            + " Known: "
            + String.join(", ", known)
            + ".");
  }
}
