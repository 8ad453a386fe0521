package paretoscope.spark.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.core.config.AskedStatistics;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import paretoscope.core.stats.benchmark.Inference;
import paretoscope.core.stats.benchmark.StatisticsSettings;
import paretoscope.simulator.agent.AgentSpec;

/**
 * What was asked of a run's statistics when it began. It does not decide what is played, so it is
 * no part of what the run is; but it is stored before anything is played and never changed, so that
 * nobody can choose a margin after a look at the scores.
 *
 * @param reference full name of an agent
 */
record StatedStatistics(
    OptionalDouble margin, Optional<String> reference, Inference inference, int resamples) {
  private static final String KEY = "statistics";

  /**
   * What a study file asks.
   *
   * @param agents full names of those that play
   * @throws UserError if the reference is none of them, or knows the truth
   */
  static StatedStatistics of(AskedStatistics asked, List<String> agents) {
    Optional<String> reference = Optional.empty();
    if (asked.reference().isPresent()) {
      try {
        reference = Optional.of(known(asked.reference().get().text(), agents));
      } catch (UserError e) {
        throw asked.reference().get().wrong(e);
      }
    }
    return new StatedStatistics(asked.margin(), reference, asked.inference(), asked.resamples());
  }

  private static String known(String word, List<String> agents) {
    String name = AgentSpec.named(word).name();
    if (!agents.contains(name)) {
      throw new UserError(
          "reference `" + name + "` is none of the agents" + Suggestion.of(name, agents));
    }
    if (EpisodeReport.knowsTruth(name)) {
      throw new UserError(
          "reference `%s` knows the truth and takes part in no test; name another agent."
              .formatted(name));
    }
    return name;
  }

  /** What a run was begun with; runs from before there was anything to ask have the defaults. */
  static StatedStatistics read(JsonNode effective) {
    JsonNode stated = effective.path(KEY);
    AskedStatistics preset = AskedStatistics.DEFAULT;
    return new StatedStatistics(
        stated.path("margin").isNumber()
            ? OptionalDouble.of(stated.path("margin").asDouble())
            : OptionalDouble.empty(),
        Optional.of(stated.path("reference").asText()).filter(name -> !name.isEmpty()),
        AskedStatistics.inference(stated.path("inference").asText()),
        stated.path("resamples").asInt(preset.resamples()));
  }

  /** Writes it down. */
  void write(ObjectNode effective) {
    ObjectNode stated = effective.putObject(KEY);
    margin.ifPresent(value -> stated.put("margin", value));
    reference.ifPresent(name -> stated.put("reference", name));
    stated.put("inference", AskedStatistics.word(inference));
    stated.put("resamples", resamples);
  }

  StatisticsSettings settings() {
    StatisticsSettings settings =
        StatisticsSettings.DEFAULT.withInference(inference).withResamples(resamples);
    if (margin.isPresent()) {
      settings = settings.withMargin(margin.getAsDouble());
    }
    return reference.isPresent() ? settings.withReference(reference.get()) : settings;
  }

  /**
   * What the user should be told who resumes a run that was begun with other words.
   *
   * @param begun what was stored
   */
  Optional<String> changeFrom(StatedStatistics begun) {
    List<String> changes = new ArrayList<>();
    change(changes, "margin", shown(begun.margin), shown(margin));
    change(changes, "reference", begun.reference.orElse("none"), reference.orElse("none"));
    change(
        changes,
        "inference",
        AskedStatistics.word(begun.inference),
        AskedStatistics.word(inference));
    change(changes, "resamples", begun.resamples + "", resamples + "");
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the run began with other statistics, and its report keeps to them: "
                + String.join(", ", changes)
                + ". For others, name another --out.");
  }

  private static void change(List<String> changes, String key, String old, String now) {
    if (!old.equals(now)) {
      changes.add("`statistics.%s` was %s, is %s".formatted(key, old, now));
    }
  }

  private static String shown(OptionalDouble margin) {
    return margin.isPresent() ? String.valueOf(margin.getAsDouble()) : "none";
  }
}
