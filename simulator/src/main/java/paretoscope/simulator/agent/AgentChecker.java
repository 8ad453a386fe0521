package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
      problems.add(new Problem("an agent does not fail", advice(one, first)));
      return;
    }
    problems.addAll(one.found);
    if (!problems.isEmpty()) {
      return;
    }
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

  private static String advice(Watched agent, EpisodeResult failed) {
    String words = failed.failure().orElseThrow();
    String when = "at look %d, in %s: %s".formatted(failed.steps().size() + 1, agent.asked, words);
    return words.contains("must lie in the view")
        ? when + " (most likely pixels were taken for nm)"
        : when;
  }

  /** An agent whose answers are looked at on their way; what cannot end well ends early. */
  private static final class Watched implements Agent {
    private static final int MOST_REPEATS = 100;

    /** How many times as fast an agent would have to spend to be at its end in time. */
    private static final int TOO_SLOW = 4;

    private final Agent agent;
    private final Set<Look> looks = new HashSet<>();
    private final List<Problem> found = new ArrayList<>();
    private String asked = "the beginning";
    private int repeats;

    Watched(Agent agent) {
      this.agent = agent;
    }

    @Override
    public Optional<Action.Scan> next(ExperimentState state) {
      asked = "next() or the scan it returned";
      Optional<Action.Scan> next = agent.next(state);
      if (next == null || next.isEmpty()) {
        return next;
      }
      if (state.looks() == 0) {
        looks.clear();
        repeats = 0;
      }
      repeats = looks.add(next.get().look()) ? 0 : repeats + 1;
      if (repeats == MOST_REPEATS) {
        found.add(
            new Problem(
                "an agent gets somewhere",
                "it asked for looks it had taken before %d times in a row; most likely it does not"
                        .formatted(MOST_REPEATS)
                    + " read state.seen"));
        return Optional.empty();
      }
      return endless(state) ? Optional.empty() : next;
    }

    /** Whether an agent goes on and on; said as soon as it is plain. */
    private boolean endless(ExperimentState state) {
      int most = Episode.mostLooks(state.spec().world());
      double spent = (double) state.spentElectrons() / state.budgetElectrons();
      boolean slow = state.looks() == most / TOO_SLOW && spent < 1.0 / (TOO_SLOW * TOO_SLOW);
      if (slow || state.looks() == most) {
        found.add(
            new Problem(
                "an agent comes to an end",
                String.format(
                    Locale.ROOT,
                    "after %d looks it has spent %.2g %% of its budget and goes on; an episode has at"
                        + " most %d looks. Most likely next() never returns Optional.empty(), or its"
                        + " dose is too low",
                    state.looks(),
                    100 * spent,
                    most)));
        return true;
      }
      return false;
    }

    @Override
    public List<Claim> claims(ExperimentState state) {
      asked = "claims() or what it returned";
      return agent.claims(state);
    }
  }
}
