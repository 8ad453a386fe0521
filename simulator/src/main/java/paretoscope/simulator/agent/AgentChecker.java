package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.episode.Action;
import paretoscope.simulator.episode.ActionSpace;
import paretoscope.simulator.episode.Claim;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.Problem;
import paretoscope.simulator.episode.Task;

/**
 * Holds an agent against its contract, for those who write their own: it must not fail, must end,
 * must do the same under the same seed, and must not carry anything from one episode to the next.
 * The messages name the likely cause.
 */
public final class AgentChecker {
  private final PreparedWorld world;
  private final Task task;
  private final List<Problem> problems = new ArrayList<>();

  private AgentChecker(PreparedWorld world, Task task) {
    this.world = world;
    this.task = task;
  }

  /**
   * Runs an agent through three episodes; returns what is wrong, empty if nothing is.
   *
   * @param maker makes agents as they are before any episode
   */
  public static List<Problem> check(
      Supplier<? extends Agent> maker, PreparedWorld world, Task task) {
    AgentChecker checker = new AgentChecker(world, task);
    checker.run(maker);
    return List.copyOf(checker.problems);
  }

  private void run(Supplier<? extends Agent> maker) {
    Watched one = new Watched(maker.get());
    EpisodeResult first = episode(one);
    if (first.failure().isPresent()) {
      problems.add(new Problem("an agent does not fail", advice(first)));
      return;
    }
    problems.addAll(one.found);
    if (first.steps().isEmpty()) {
      problems.add(
          new Problem(
              "an agent looks at least once",
              "it ended the episode at once; most likely its dose is more than is left, or less"
                  + " than "
                  + ActionSpace.LEAST_DOSE
                  + " e/Å²"));
    }
    if (!episode(maker.get()).equals(first)) {
      problems.add(
          new Problem(
              "two agents under the same seed do the same",
              "they differ; most likely random numbers do not come from state.seeds(), or the"
                  + " order of a hash set or map enters"));
    } else if (!episode(one).equals(first)) {
      problems.add(
          new Problem(
              "an agent's second episode under the same seed is like its first",
              "they differ; most likely it keeps something from one episode to the next: forget it"
                  + " when state.looks() is 0, or make a fresh agent for each episode"));
    }
  }

  private EpisodeResult episode(Agent agent) {
    return Episode.run(world, task, "checked", agent, 17);
  }

  private static String advice(EpisodeResult failed) {
    String words = failed.failure().orElseThrow();
    String when = "after " + failed.steps().size() + " looks: " + words;
    return words.contains("must lie in the view")
        ? when + " (most likely pixels were taken for nm)"
        : when;
  }

  /** An agent whose answers are looked at on their way. */
  private static final class Watched implements Agent {
    private final Agent agent;
    private final Set<Look> asked = new HashSet<>();
    private final List<Problem> found = new ArrayList<>();
    private int repeats;

    Watched(Agent agent) {
      this.agent = agent;
    }

    @Override
    public Optional<Action.Scan> next(ExperimentState state) {
      Optional<Action.Scan> next = agent.next(state);
      if (state.looks() == 0) {
        asked.clear();
        repeats = 0;
      }
      repeats = next.map(scan -> asked.add(scan.look()) ? 0 : repeats + 1).orElse(repeats);
      if (repeats == 100) {
        found.add(
            new Problem(
                "an agent gets somewhere",
                "it asked for looks it had taken before 100 times in a row; most likely it does not"
                    + " read state.seen"));
      }
      return next;
    }

    @Override
    public List<Claim> claims(ExperimentState state) {
      return agent.claims(state);
    }
  }
}
