package paretoscope.core.workflow;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * A place in a workflow and the ways to fill it; one way makes it fixed, more make it searched.
 *
 * @param name as in the study file, for instance {@code denoise}
 */
public record Step(String name, List<Alternative> alternatives) {
  public Step {
    Require.text("step name", name);
    alternatives = List.copyOf(alternatives);
    Require.that(!alternatives.isEmpty(), "step " + name, alternatives, "needs an alternative", 0);
    long distinct = alternatives.stream().map(Alternative::name).distinct().count();
    Require.that(
        distinct == alternatives.size(),
        "alternatives of step " + name,
        names(alternatives),
        "must differ",
        0);
  }

  /** The alternative called {@code option}. */
  public Alternative alternative(String option) {
    return alternatives.stream()
        .filter(a -> a.name().equals(option))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "step " + name + " has no `" + option + "`, only " + names(alternatives)));
  }

  private static List<String> names(List<Alternative> alternatives) {
    return alternatives.stream().map(Alternative::name).toList();
  }
}
