package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.episode.Action;
import paretoscope.simulator.episode.Claim;
import paretoscope.simulator.episode.DoseCurve;
import paretoscope.simulator.episode.Environment;
import paretoscope.simulator.episode.Info;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.ResetOptions;
import paretoscope.simulator.episode.Start;
import paretoscope.simulator.episode.StemEnvironment;
import paretoscope.simulator.episode.Step;
import paretoscope.simulator.episode.Task;
import paretoscope.simulator.world.WorldSpec;

/** Runs an agent through an episode: it looks, then claims what it knows, until it is over. */
public final class Episode {
  /**
   * An episode has at most so many looks for each tile of the world, so that one which spends its
   * budget electron by electron ends, too: enough to see the whole field in sixteenths of tiles.
   */
  public static final int LOOKS_PER_TILE = 16;

  private final Environment environment;
  private final String name;
  private final Agent agent;
  private final long seed;
  private final List<EpisodeResult.Taken> steps = new ArrayList<>();
  private final List<DoseCurve.Point> points = new ArrayList<>();
  private long budget = 1;

  private Episode(Environment environment, String name, Agent agent, long seed) {
    this.environment = environment;
    this.name = name;
    this.agent = agent;
    this.seed = seed;
  }

  /**
   * Runs an episode in a microscope; equal arguments, equal results. Whatever goes wrong in it is
   * told in the result, not thrown.
   *
   * @param name of the agent, for tables
   */
  public static EpisodeResult run(
      PreparedWorld world, Task task, String name, Agent agent, long seed) {
    try (StemEnvironment environment = new StemEnvironment(world, task)) {
      return run(environment, world.world().seed(), name, agent, seed);
    }
  }

  /** Runs an episode in any environment. */
  public static EpisodeResult run(
      Environment environment, long worldSeed, String name, Agent agent, long seed) {
    Episode episode = new Episode(environment, name, agent, seed);
    Optional<String> failure = Optional.empty();
    try {
      episode.play();
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
      failure = Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    return new EpisodeResult(
        environment.spec().id(),
        worldSeed,
        episode.name,
        seed,
        episode.steps,
        new DoseCurve(episode.budget, episode.points),
        failure);
  }

  /** The most looks that an episode in a world can have; what is known by then counts. */
  public static int mostLooks(WorldSpec world) {
    return LOOKS_PER_TILE * world.tiles().count();
  }

  private void play() {
    Start start = environment.reset(seed, ResetOptions.NONE);
    budget = start.observation().leftElectrons();
    SeedTree seeds = SeedTree.root(seed).child("agent").child(environment.spec().id());
    ExperimentState state = new ExperimentState(environment.spec(), seeds, start.observation());
    Optional<Action.Scan> scan = next(state);
    int most = mostLooks(environment.spec().world());
    while (scan.isPresent() && state.looks() < most) {
      Step looked = environment.step(scan.get());
      if (looked.over()) {
        return;
      }
      state.observe(looked.observation());
      List<Claim> claims = claims(state);
      Step told = environment.step(new Action.Report(claims));
      state.claim(claims);
      record(state, told.info());
      scan = next(state);
    }
    environment.step(new Action.Stop());
  }

  private Optional<Action.Scan> next(ExperimentState state) {
    Optional<Action.Scan> scan = agent.next(state);
    if (scan == null) {
      throw new IllegalStateException(
          "next() returned null; it must return a scan, or Optional.empty() to end the episode.");
    }
    return scan;
  }

  private List<Claim> claims(ExperimentState state) {
    List<Claim> claims = agent.claims(state);
    if (claims == null || claims.stream().anyMatch(Objects::isNull)) {
      throw new IllegalStateException(
          "claims() returned "
              + (claims == null ? "null" : "a null among its claims")
              + "; it must return claims, or List.of() for none.");
    }
    return claims;
  }

  private void record(ExperimentState state, Info info) {
    points.add(new DoseCurve.Point(state.spentElectrons(), info.information()));
    steps.add(
        new EpisodeResult.Taken(
            state.looks(),
            state.latest().orElseThrow().look(),
            state.spentElectrons(),
            info.information(),
            info.lostAtoms()));
  }
}
