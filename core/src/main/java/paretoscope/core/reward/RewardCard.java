package paretoscope.core.reward;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.space.Parameter;

/**
 * What a user is told of a reward.
 *
 * @param name as written in study files: lower case, words joined by hyphens
 * @param direction whether more or less is better
 * @param unit of the score, {@code 1} where there is none
 * @param about one line on what it measures
 * @param reference where it was described (DOI), or "own"
 * @param hack how a search can raise it without a better analysis
 * @param options what the study file may set, with presets
 */
public record RewardCard(
    String name,
    Direction direction,
    String unit,
    String about,
    String reference,
    String hack,
    List<Parameter> options) {
  public RewardCard {
    Require.text("reward name", name);
    Require.text("unit of " + name, unit);
    Require.text("description of " + name, about);
    Require.text("reference of " + name, reference);
    Require.text("hack of " + name, hack);
    options = List.copyOf(options);
  }
}
