package paretoscope.core.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import paretoscope.core.space.Ascending;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.ChoiceParameter;
import paretoscope.core.space.Dimension;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.SearchSpace;

/**
 * A chain of steps: filters, then one detector, then refiners. Its search space holds the structure
 * (which alternative each step takes, under the step's name) and the parameters of each alternative
 * (under {@code step.operator.parameter}).
 */
public record Workflow(List<Step> steps) {
  public Workflow {
    steps = List.copyOf(steps);
    List<Integer> ranks = steps.stream().map(Workflow::rank).toList();
    boolean ordered = ranks.stream().sorted().toList().equals(ranks);
    long detectors = ranks.stream().filter(r -> r == 1).count();
    if (!ordered || detectors != 1) {
      throw new IllegalArgumentException(
          "a workflow is filters, then exactly one detector step, then refiners; got "
              + steps.stream().map(Step::name).collect(Collectors.joining(", "))
              + ".");
    }
    if (steps.stream().map(Step::name).distinct().count() != steps.size()) {
      throw new IllegalArgumentException("the steps of a workflow must have different names.");
    }
  }

  private static int rank(Step step) {
    List<Integer> ranks =
        step.alternatives().stream()
            .flatMap(a -> a.operator().stream())
            .map(o -> o instanceof Filter ? 0 : o instanceof Detector ? 1 : 2)
            .distinct()
            .toList();
    if (ranks.size() != 1) {
      throw new IllegalArgumentException(
          "step " + step.name() + " must offer filters, detectors or refiners, and not mix them.");
    }
    if (ranks.get(0) == 1 && step.alternatives().stream().anyMatch(a -> a.operator().isEmpty())) {
      throw new IllegalArgumentException("step " + step.name() + " cannot be none: it detects.");
    }
    return ranks.get(0);
  }

  /** Everything that can be chosen in this workflow. */
  public SearchSpace space() {
    List<Dimension> dimensions = new ArrayList<>();
    List<Ascending> conditions = new ArrayList<>();
    Map<String, Object> fixed = new LinkedHashMap<>();
    for (Step step : steps) {
      addStructure(step, dimensions, fixed);
      for (Alternative alternative : step.alternatives()) {
        addParameters(step, alternative, dimensions, conditions, fixed);
      }
    }
    return new SearchSpace(dimensions, conditions, fixed);
  }

  /**
   * What a user gets without a search: the first way to fill each step, with its operator's own
   * presets, also where this workflow fixes a parameter.
   */
  public Candidate defaults() {
    Map<String, Object> values = new LinkedHashMap<>(space().presets().values());
    for (Step step : steps) {
      String name = (String) values.get(step.name());
      step.alternative(name)
          .operator()
          .ifPresent(
              operator ->
                  operator
                      .card()
                      .parameters()
                      .forEach(
                          p -> values.put(step.name() + "." + name + "." + p.name(), p.preset())));
    }
    return new Candidate(values);
  }

  private static void addStructure(
      Step step, List<Dimension> dimensions, Map<String, Object> fixed) {
    List<String> options = step.alternatives().stream().map(Alternative::name).toList();
    if (options.size() == 1) {
      fixed.put(step.name(), options.get(0));
      return;
    }
    String about = "which operator does the step " + step.name();
    dimensions.add(
        Dimension.always(new ChoiceParameter(step.name(), about, options, options.get(0))));
  }

  private static void addParameters(
      Step step,
      Alternative alternative,
      List<Dimension> dimensions,
      List<Ascending> conditions,
      Map<String, Object> fixed) {
    if (alternative.operator().isEmpty()) {
      return;
    }
    String path = step.name() + "." + alternative.name() + ".";
    boolean choice = step.alternatives().size() > 1;
    for (Parameter parameter : alternative.searched()) {
      Parameter named = parameter.named(path + parameter.name());
      dimensions.add(
          choice ? new Dimension(named, step.name(), alternative.name()) : Dimension.always(named));
    }
    alternative.fixed().forEach((name, value) -> fixed.put(path + name, value));
    alternative
        .operator()
        .get()
        .card()
        .conditions()
        .forEach(c -> conditions.add(new Ascending(path + c.lower(), path + c.upper())));
  }
}
