package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import paretoscope.core.space.ChoiceParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;
import paretoscope.simulator.columns.LogFinder;
import paretoscope.simulator.columns.ThresholdFinder;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.features.FeatureFiles;
import paretoscope.simulator.features.FeatureModels;
import paretoscope.simulator.perceive.Perceptions;
import paretoscope.simulator.specimen.Material;

/** The registered parts of agents. No two parameters of different meaning share a name. */
final class AgentParts {
  /** What the names of analysts with networks begin with. */
  static final String LEARNED = "unet";

  /** What the name of one with a single U-Net ends with. */
  static final String SINGLE = "-single";

  /** What the names of analysts with features made by hand begin with. */
  static final String FEATURES = "features-";

  private static final String BLOCKS = "blocks";

  private static final List<Parameter> VIEWS =
      List.of(
          new ChoiceParameter(
              "views",
              "what a look shows: blocks of 2 x 2 tiles, or tiles",
              List.of(BLOCKS, "tiles"),
              BLOCKS));

  static final Registry<Navigator> NAVIGATORS =
      new Registry<Navigator>("navigator")
          .with("random", world -> order(TileOrder::random))
          .with("raster", world -> order(TileOrder::raster))
          .with("serpentine", world -> order(TileOrder::serpentine))
          .with("centre-out", world -> order(TileOrder::centreOut))
          .with("coarse-then-fine", world -> new CoarseThenFine())
          .with("gp-ucb", VIEWS, settings -> gaussian(Acquisition::upperBound, settings))
          .with("gp-ei", VIEWS, settings -> gaussian(Acquisition::expectedImprovement, settings))
          .with("gp-mean", VIEWS, settings -> gaussian(Acquisition::mean, settings))
          .with("uncertainty", VIEWS, settings -> gaussian(Acquisition::uncertainty, settings))
          .with("oracle-navigator", world -> new OracleNavigator(world.truth()));

  private static final List<Parameter> LOG = logParameters();

  static final Registry<Analyst> ANALYSTS = analysts();

  static final Registry<Planner> PLANNERS =
      new Registry<Planner>("planner")
          .with("equal-share", world -> new EqualShare())
          .with("dose-ladder", world -> new DoseLadder())
          .with(
              "five-modes",
              FiveModesSettings.PARAMETERS,
              FiveModesSettings.CONDITIONS,
              settings -> {
                FiveModesSettings set = FiveModesSettings.of(settings);
                return world -> new FiveModes(set);
              });

  private AgentParts() {}

  /** U-Nets of the world's own material, of all, of another; and one U-Net instead of three. */
  private static Registry<Analyst> analysts() {
    Registry<Analyst> analysts =
        new Registry<Analyst>("analyst")
            .with("none", here -> (recording, state) -> Findings.NONE)
            .with("threshold", here -> new ColumnAnalyst(new ThresholdFinder()))
            .with("log", LOG, AgentParts::log)
            .with(FEATURES + FeatureFiles.KNN, here -> features(FeatureFiles.KNN, here))
            .with(FEATURES + FeatureFiles.TREES, here -> features(FeatureFiles.TREES, here))
            .with(LEARNED, here -> new LearnedAnalyst(here.ofMaterial()))
            .with(LEARNED + SINGLE, here -> new LearnedAnalyst(here.ofMaterial().single()))
            .with(LEARNED + "-" + Perceptions.POOLED, here -> taughtOn(Perceptions.POOLED, here));
    for (Material material : Material.values()) {
      analysts.with(LEARNED + "-" + material.id(), here -> taughtOn(material.id(), here));
    }
    return analysts.with("oracle-analyst", here -> new OracleAnalyst(here.truth()));
  }

  private static List<Parameter> logParameters() {
    List<Parameter> all = new ArrayList<>(ColumnAnalyst.Doubt.PARAMETERS);
    all.add(
        RealParameter.of(
            "spot_nm",
            "nm",
            "standard deviation of a column's spot",
            0.02,
            0.08,
            LogFinder.SPOT_NM));
    all.add(
        RealParameter.of(
            "clearness",
            "1",
            "standard deviations of noise that a column's answer exceeds",
            2,
            10,
            LogFinder.CLEARNESS));
    return List.copyOf(all);
  }

  private static Function<Surroundings, Analyst> log(Settings settings) {
    LogFinder finder = new LogFinder(settings.real("spot_nm"), settings.real("clearness"));
    ColumnAnalyst.Doubt doubt = ColumnAnalyst.Doubt.of(settings);
    return here -> new ColumnAnalyst(finder, doubt);
  }

  private static Analyst taughtOn(String subject, Surroundings here) {
    return new LearnedAnalyst(here.perceptions().on(subject));
  }

  private static Analyst features(String learner, Surroundings here) {
    return new FeatureAnalyst(FeatureModels.of(here.material(), learner));
  }

  private static Navigator order(TileOrder order) {
    return order;
  }

  private static Function<Surroundings, Navigator> gaussian(
      Acquisition acquisition, Settings settings) {
    boolean blocks = settings.word("views").equals(BLOCKS);
    return world -> new GaussianNavigator(acquisition, blocks);
  }
}
