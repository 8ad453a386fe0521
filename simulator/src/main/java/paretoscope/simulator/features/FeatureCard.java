package paretoscope.simulator.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.error.Require;

/**
 * What {@value #FILE} says about the models of a material: a model card.
 *
 * @param subject the material
 * @param worlds they learned in, or by which cuts were chosen; they are not to judge them
 * @param phases names of phases, in the order of classes
 * @param cuts probability from which on defects are claimed, by learner
 * @param command that made them
 * @param scores by learner, in worlds that they did not learn in
 * @param sha256 of each file
 */
public record FeatureCard(
    String subject,
    List<String> worlds,
    List<String> phases,
    Map<String, Double> cuts,
    String command,
    Map<String, Map<String, Double>> scores,
    Map<String, String> sha256) {
  /** Its name in a model's folder. */
  public static final String FILE = "card.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  public FeatureCard {
    Require.text("subject of features", subject);
    worlds = List.copyOf(worlds);
    phases = List.copyOf(phases);
    cuts = new TreeMap<>(cuts);
    scores = new TreeMap<>(scores);
    sha256 = new TreeMap<>(sha256);
  }

  static FeatureCard read(String json) throws JsonProcessingException {
    return JSON.readValue(json, FeatureCard.class);
  }

  String json() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not to be written as JSON: " + this, e);
    }
  }
}
