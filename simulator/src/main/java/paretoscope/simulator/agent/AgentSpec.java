package paretoscope.simulator.agent;

import java.util.List;
import paretoscope.core.error.UserError;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.PreparedWorld;

/**
 * An agent made of registered parts, for instance {@code raster+log+equal-share}.
 *
 * @param navigator one of {@link #navigators}
 * @param analyst one of {@link #analysts}
 * @param planner one of {@link #planners}
 */
public record AgentSpec(String navigator, String analyst, String planner) {
  private static final Registry<Navigator> NAVIGATORS =
      new Registry<Navigator>("navigator")
          .with("random", world -> order(TileOrder::random))
          .with("raster", world -> order(TileOrder::raster))
          .with("serpentine", world -> order(TileOrder::serpentine))
          .with("centre-out", world -> order(TileOrder::centreOut))
          .with("coarse-then-fine", world -> new CoarseThenFine())
          .with("gp-ucb", world -> new GaussianNavigator(Acquisition::upperBound, true))
          .with("gp-ei", world -> new GaussianNavigator(Acquisition::expectedImprovement, true))
          .with("gp-mean", world -> new GaussianNavigator(Acquisition::mean, true))
          .with("uncertainty", world -> new GaussianNavigator(Acquisition::uncertainty, true))
          .with("oracle-navigator", world -> new OracleNavigator(world.truth()));

  private static final Registry<Analyst> ANALYSTS =
      new Registry<Analyst>("analyst")
          .with("none", world -> (recording, state) -> Findings.NONE)
          .with("threshold", world -> new ColumnAnalyst(new ThresholdFinder()))
          .with("log", world -> new ColumnAnalyst(new LogFinder()))
          .with("oracle-analyst", world -> new OracleAnalyst(world.truth()));

  private static final Registry<Planner> PLANNERS =
      new Registry<Planner>("planner")
          .with("equal-share", world -> new EqualShare())
          .with("dose-ladder", world -> new DoseLadder())
          .with("five-modes", world -> new FiveModes(FiveModesSettings.PRESET));

  /**
   * @throws UserError if there is no such part; the message names the likeliest
   */
  public AgentSpec {
    NAVIGATORS.named(navigator);
    ANALYSTS.named(analyst);
    PLANNERS.named(planner);
  }

  /**
   * The agent of a name such as {@code raster+log}; without a planner it is equal shares, and the
   * dose ladder for {@code coarse-then-fine}.
   *
   * @throws UserError if there is no such agent
   */
  public static AgentSpec named(String name) {
    String[] parts = name.split("\\+", -1);
    if (parts.length < 2 || parts.length > 3) {
      throw new UserError(
          "agent `"
              + name
              + "` must be navigator+analyst or navigator+analyst+planner, as in"
              + " raster+log+equal-share");
    }
    String usual = parts[0].equals("coarse-then-fine") ? "dose-ladder" : "equal-share";
    return new AgentSpec(parts[0], parts[1], parts.length == 3 ? parts[2] : usual);
  }

  /** Names of navigators. */
  public static List<String> navigators() {
    return NAVIGATORS.names();
  }

  /** Names of analysts. */
  public static List<String> analysts() {
    return ANALYSTS.names();
  }

  /** Names of planners. */
  public static List<String> planners() {
    return PLANNERS.names();
  }

  /** Its full name. */
  public String name() {
    return navigator + "+" + analyst + "+" + planner;
  }

  /** A fresh agent for an episode in a world; only oracles look at it. */
  public Agent create(PreparedWorld world) {
    return new ThreePartAgent(
        NAVIGATORS.named(navigator).apply(world),
        ANALYSTS.named(analyst).apply(world),
        PLANNERS.named(planner).apply(world));
  }

  private static Navigator order(TileOrder order) {
    return order;
  }
}
