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
 * A chain of steps: filters, then one that finds, then those that work on what was found. Spots are
 * found by a detector, refiners follow; masks by a segmenter, sieves follow. Its search space holds
 * the structure (which alternative each step takes, under the step's name) and the parameters of
 * each alternative (under {@code step.operator.parameter}).
 *
 * @param lengths what lengths of its parameters mean in images of other sizes
 */
public record Workflow(List<Step> steps, LengthScale lengths) {
  public Workflow {
    steps = List.copyOf(steps);
    List<Integer> ranks = steps.stream().map(step -> StepKind.of(step).rank()).toList();
    boolean ordered = ranks.stream().sorted().toList().equals(ranks);
    long finders = ranks.stream().filter(r -> r == StepKind.FINDS).count();
    if (!ordered || finders != 1 || mixed(steps)) {
      throw new IllegalArgumentException(
          "a workflow is filters, then exactly one detector step, then refiners (for spots); or"
              + " filters, then exactly one segmenter step, then sieves (for masks); got "
              + steps.stream().map(Step::name).collect(Collectors.joining(", "))
              + ".");
    }
    if (steps.stream().map(Step::name).distinct().count() != steps.size()) {
      throw new IllegalArgumentException("the steps of a workflow must have different names.");
    }
  }

  /** A workflow whose lengths are pixels of whatever image there is. */
  public Workflow(List<Step> steps) {
    this(steps, LengthScale.PIXELS);
  }

  private static boolean mixed(List<Step> steps) {
    List<StepKind> kinds = steps.stream().map(StepKind::of).toList();
    boolean spots = kinds.contains(StepKind.DETECTOR) || kinds.contains(StepKind.REFINER);
    boolean masks = kinds.contains(StepKind.SEGMENTER) || kinds.contains(StepKind.SIEVE);
    return spots && masks;
  }

  /** Whether it finds masks, not spots. */
  public boolean segments() {
    return steps.stream().anyMatch(step -> StepKind.of(step) == StepKind.SEGMENTER);
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
