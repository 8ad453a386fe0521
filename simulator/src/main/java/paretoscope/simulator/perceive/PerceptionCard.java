package paretoscope.simulator.perceive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.error.Require;
import paretoscope.core.error.UserError;

/**
 * What {@value #FILE} says about a perception: a model card.
 *
 * @param subject what it was taught on: a material's name, or {@code pooled}
 * @param worlds it was taught in, with their seeds; they are not to judge it
 * @param pixelNm side of the squares it sees [nm]
 * @param phases names that its network of phases knows
 * @param cuts from which probabilities on it claims something
 * @param command that made it
 * @param scores as F1 by what was to be found, on recordings that it was not taught with
 * @param sha256 of each of its files
 */
public record PerceptionCard(
    String subject,
    List<String> worlds,
    double pixelNm,
    List<String> phases,
    Perception.Cuts cuts,
    String command,
    Map<String, Double> scores,
    Map<String, String> sha256) {
  /** Its name in a perception's folder. */
  public static final String FILE = "card.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  public PerceptionCard {
    Require.that(
        subject.matches("[a-z0-9][a-z0-9-]{0,31}"),
        "subject of a perception",
        subject,
        "must be small letters, digits and -, as srtio3",
        0);
    worlds = List.copyOf(worlds);
    phases = List.copyOf(phases);
    scores = new TreeMap<>(scores);
    sha256 = new TreeMap<>(sha256);
  }

  static PerceptionCard read(String json) throws JsonProcessingException {
    PerceptionCard card = JSON.readValue(json, PerceptionCard.class);
    if (StrictMath.abs(card.pixelNm / Sight.PIXEL_NM - 1) > 1e-6) {
      throw new UserError(
          "it was taught on squares of %s nm, and analysts see squares of %s nm: train it again"
              .formatted(card.pixelNm, Sight.PIXEL_NM));
    }
    return card;
  }

  String json() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not to be written as JSON: " + this, e);
    }
  }
}
