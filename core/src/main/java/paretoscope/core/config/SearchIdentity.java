package paretoscope.core.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.digest.Sha256;
import paretoscope.core.optimise.OptimiserSpec;
import paretoscope.core.reward.RewardUse;
import paretoscope.core.space.ChoiceParameter;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.ListedParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.study.Objective;
import paretoscope.core.study.Search;
import paretoscope.core.study.Study;
import paretoscope.core.workflow.Alternative;
import paretoscope.core.workflow.LengthScale;
import paretoscope.core.workflow.Step;

/**
 * What two studies must have in common for one to resume the other: seed, pixel size, reference
 * side, workflow with every range and preset, rewards with their options, and optimiser. Not the
 * study's name nor the time limit of an evaluation: they say how it is run, and whoever resumes on
 * a slower machine may raise the limit.
 */
public final class SearchIdentity {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SearchIdentity() {}

  /** One line of JSON: keys sorted, lists in the study's order, equal for equal searches. */
  public static String json(Study study) {
    Map<String, Object> all = new TreeMap<>();
    all.put("seed", study.seed());
    boolean known = !Double.isNaN(study.pixelSizeNm());
    all.put("pixel_size_nm", known ? study.pixelSizeNm() : "");
    LengthScale lengths = study.workflow().lengths();
    if (!lengths.pixels()) {
      all.put("reference_side", lengths.referenceSide());
    }
    all.put("workflow", study.workflow().steps().stream().map(SearchIdentity::step).toList());
    all.put("rewards", study.rewards().stream().map(SearchIdentity::reward).toList());
    all.put("optimiser", optimiser(study.optimiser()));
    return text(all);
  }

  /**
   * The same of a search over an agent's parameters.
   *
   * @param searched parameters with their ranges
   * @param fixed values of all others, by name
   */
  public static String json(Search search, List<Parameter> searched, Map<String, Object> fixed) {
    Map<String, Object> all = new TreeMap<>();
    all.put("seed", search.seed());
    all.put("searched", searched.stream().map(SearchIdentity::parameter).toList());
    all.put("fixed", new TreeMap<>(fixed));
    all.put("objectives", search.objectives().stream().map(Objective::name).toList());
    all.put("optimiser", optimiser(search.optimiser()));
    return text(all);
  }

  private static Map<String, Object> optimiser(OptimiserSpec spec) {
    return new TreeMap<>(
        Map.of(
            "method", spec.method().name(),
            "population", spec.population(),
            "generations", spec.generations()));
  }

  private static String text(Map<String, Object> all) {
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a study of numbers and words has a JSON form", e);
    }
  }

  /** Sixteen hexadecimal digits of the JSON's SHA-256. */
  public static String hash(Study study) {
    return Sha256.of(json(study)).substring(0, 16);
  }

  private static Map<String, Object> step(Step step) {
    List<Object> alternatives = new ArrayList<>();
    for (Alternative alternative : step.alternatives()) {
      Map<String, Object> one = new TreeMap<>();
      one.put("operator", alternative.name());
      one.put("fixed", alternative.fixed());
      one.put("searched", alternative.searched().stream().map(SearchIdentity::parameter).toList());
      alternatives.add(one);
    }
    return new TreeMap<>(Map.of("step", step.name(), "alternatives", alternatives));
  }

  private static Map<String, Object> reward(RewardUse use) {
    return new TreeMap<>(Map.of("reward", use.name(), "options", use.options().values()));
  }

  private static Map<String, Object> parameter(Parameter parameter) {
    Map<String, Object> all = new TreeMap<>();
    all.put("name", parameter.name());
    all.put("preset", parameter.preset());
    if (parameter instanceof RealParameter real) {
      all.put("low", real.low());
      all.put("high", real.high());
      all.put("step", real.step());
      all.put("scale", real.scale().name());
    } else if (parameter instanceof IntegerParameter whole) {
      all.put("low", whole.low());
      all.put("high", whole.high());
      all.put("scale", whole.scale().name());
    } else if (parameter instanceof ListedParameter listed) {
      all.put("values", listed.values());
    } else if (parameter instanceof ChoiceParameter choice) {
      all.put("options", choice.options());
    }
    return all;
  }
}
