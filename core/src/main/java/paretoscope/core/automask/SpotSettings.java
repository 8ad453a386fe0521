package paretoscope.core.automask;

import java.util.List;
import java.util.Optional;
import paretoscope.core.error.Require;
import paretoscope.core.space.ChoiceParameter;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.Settings;

/**
 * Which spots of an image a network is asked about: the highest maxima of differences of Gaussians
 * over place and scale, none within another.
 *
 * @param tone of the spots
 * @param most number of spots, the clearest
 * @param leastSigma least size [px]; a disc of radius r is clearest at r / sqrt(2)
 * @param greatestSigma greatest size [px]
 */
public record SpotSettings(SpotTone tone, int most, double leastSigma, double greatestSigma) {
  private static final String PROMPTS = "prompts";
  private static final String SPOTS = "spots";
  private static final String LEAST = "least_spot_sigma";
  private static final String GREATEST = "greatest_spot_sigma";
  private static final String GRID = "grid";
  private static final String BRIGHT = "bright-spots";
  private static final String DARK = "dark-spots";
  private static final String EITHER = "spots";

  static final List<Parameter> PARAMETERS =
      List.of(
          new ChoiceParameter(
              PROMPTS,
              "where the network is asked: at a grid, or at bright or dark spots of the image; `spots`"
                  + " are those of the tone that fewer pixels have",
              List.of(GRID, EITHER, BRIGHT, DARK),
              GRID),
          new IntegerParameter(
              SPOTS, "1", "number of spots asked at, the clearest", 50, 1000, Scale.LINEAR, 350),
          RealParameter.of(LEAST, "px", "least size of a spot asked at", 0.5, 20, 1.5),
          RealParameter.of(GREATEST, "px", "greatest size of a spot asked at", 1, 60, 8.0));

  static final List<String> NAMES = PARAMETERS.stream().map(Parameter::name).toList();

  public SpotSettings {
    Require.positive(SPOTS, most);
    Require.within(LEAST + " [px]", leastSigma, 0.125, 1000);
    Require.within(GREATEST + " [px]", greatestSigma, leastSigma, 1000);
  }

  /** None where the network is asked at a grid. */
  static Optional<SpotSettings> of(Settings settings) {
    Settings all = settings.withPresets(PARAMETERS);
    String prompts = all.word(PROMPTS);
    if (prompts.equals(GRID)) {
      return Optional.empty();
    }
    SpotTone tone =
        switch (prompts) {
          case BRIGHT -> SpotTone.BRIGHT;
          case DARK -> SpotTone.DARK;
          default -> SpotTone.SCARCER;
        };
    return Optional.of(
        new SpotSettings(tone, all.integer(SPOTS), all.real(LEAST), all.real(GREATEST)));
  }
}
