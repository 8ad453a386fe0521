package paretoscope.simulator.agent;

import java.util.List;
import java.util.function.Function;
import paretoscope.core.space.ChoiceParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.PreparedWorld;

/** The registered parts of agents. No two parameters of different meaning share a name. */
final class AgentParts {
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

  static final Registry<Analyst> ANALYSTS =
      new Registry<Analyst>("analyst")
          .with("none", world -> (recording, state) -> Findings.NONE)
          .with("threshold", world -> new ColumnAnalyst(new ThresholdFinder()))
          .with("log", world -> new ColumnAnalyst(new LogFinder()))
          .with("oracle-analyst", world -> new OracleAnalyst(world.truth()));

  static final Registry<Planner> PLANNERS =
      new Registry<Planner>("planner")
          .with("equal-share", world -> new EqualShare())
          .with("dose-ladder", world -> new DoseLadder())
          .with(
              "five-modes",
              FiveModesSettings.PARAMETERS,
              settings -> {
                FiveModesSettings set = FiveModesSettings.of(settings);
                return world -> new FiveModes(set);
              });

  private AgentParts() {}

  private static Navigator order(TileOrder order) {
    return order;
  }

  private static Function<PreparedWorld, Navigator> gaussian(
      Acquisition acquisition, Settings settings) {
    boolean blocks = settings.word("views").equals(BLOCKS);
    return world -> new GaussianNavigator(acquisition, blocks);
  }
}
