package paretoscope.simulator.tune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.error.UserError;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.ChoiceParameter;
import paretoscope.core.space.Dimension;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.SearchSpace;
import paretoscope.core.space.Settings;
import paretoscope.simulator.agent.AgentSpec;

/**
 * An agent whose parameters are searched. Candidates name all its parameters, so that they say what
 * they are whatever the presets of later versions.
 *
 * @param named with the settings that the search is held against
 */
public record TunedAgent(AgentSpec named) {
  /**
   * The agent of a name.
   *
   * @throws paretoscope.core.error.UserError if there is none
   */
  public static TunedAgent named(String name) {
    return new TunedAgent(AgentSpec.named(name));
  }

  /** What can be set, with ranges to search; the presets are what the name says. */
  public List<Parameter> parameters() {
    return named.parameters().stream().map(this::asNamed).toList();
  }

  private Parameter asNamed(Parameter parameter) {
    Object value = named.settings().values().get(parameter.name());
    if (value == null) {
      return parameter;
    }
    String name = parameter.name();
    if (parameter instanceof RealParameter real) {
      double preset = ((Number) value).doubleValue();
      return new RealParameter(
          name,
          real.unit(),
          real.about(),
          real.low(),
          real.high(),
          real.step(),
          real.scale(),
          preset);
    }
    if (parameter instanceof IntegerParameter whole) {
      int preset = ((Number) value).intValue();
      return new IntegerParameter(
          name, whole.unit(), whole.about(), whole.low(), whole.high(), whole.scale(), preset);
    }
    if (parameter instanceof ChoiceParameter choice) {
      return new ChoiceParameter(name, choice.about(), choice.options(), (String) value);
    }
    throw new IllegalStateException("agents have no parameter such as " + parameter);
  }

  /**
   * What is searched.
   *
   * @param searched parameters with their ranges
   * @param fixed values of all others, by name
   * @throws UserError if the agent cannot have the ends of a range
   */
  public SearchSpace space(List<Parameter> searched, Map<String, Object> fixed) {
    searched.forEach(parameter -> requireEnds(parameter, fixed));
    return new SearchSpace(
        searched.stream().map(Dimension::always).toList(), named.conditions(), fixed);
  }

  /** Parameters in a condition are left out: what one may be hangs on the other. */
  private void requireEnds(Parameter parameter, Map<String, Object> fixed) {
    String name = parameter.name();
    boolean bound =
        named.conditions().stream().anyMatch(c -> c.lower().equals(name) || c.upper().equals(name));
    for (double end : bound ? new double[0] : new double[] {0, 1}) {
      Map<String, Object> values = new LinkedHashMap<>(defaults().values());
      values.putAll(fixed);
      values.put(name, parameter.decode(end));
      try {
        of(new Candidate(values));
      } catch (UserError e) {
        throw new UserError("range of `" + name + "` in `parameters`: " + e.getMessage(), e);
      }
    }
  }

  /** The agent as named. */
  public Candidate defaults() {
    Map<String, Object> presets = new LinkedHashMap<>();
    parameters().forEach(parameter -> presets.put(parameter.name(), parameter.preset()));
    return new Candidate(presets);
  }

  /**
   * The agent of a candidate; its name is one that studies of episodes take.
   *
   * @throws paretoscope.core.error.UserError if its settings do not go together
   */
  public AgentSpec of(Candidate candidate) {
    return named.with(new Settings(candidate.values()));
  }

  /**
   * What episodes in all worlds and tasks say of a candidate: means, or the first that failed.
   *
   * @param where world and task of each, for the reason
   */
  public static Evaluation judged(
      Candidate candidate,
      List<TuningObjective> objectives,
      List<String> where,
      List<EpisodeScores> episodes) {
    double[] sums = new double[objectives.size()];
    for (int e = 0; e < episodes.size(); e++) {
      EpisodeScores episode = episodes.get(e);
      if (!episode.ok()) {
        String reason = where.get(e) + ": " + episode.failure();
        return Evaluation.failed(candidate, Evaluation.Status.FAILED, sums.length, reason);
      }
      for (int i = 0; i < sums.length; i++) {
        sums[i] += objectives.get(i).of(episode);
      }
    }
    List<Double> means = new ArrayList<>();
    for (double sum : sums) {
      means.add(sum / episodes.size());
    }
    return new Evaluation(candidate, Evaluation.Status.OK, means, Double.NaN, "");
  }
}
