package paretoscope.simulator.episode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;

/**
 * Holds an environment against its contract, for those who write their own: two copies under the
 * same seed for some steps with exact equality, reset after reset, spaces that contain what is
 * produced, the arithmetic of the budget, refusals of bad actions, information within bounds. The
 * messages name the likely cause.
 */
public final class EnvironmentChecker {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  private final Supplier<? extends Environment> maker;
  private final int steps;
  private final List<Problem> problems = new ArrayList<>();

  private EnvironmentChecker(Supplier<? extends Environment> maker, int steps) {
    this.maker = maker;
    this.steps = steps;
  }

  /** Checks 50 steps; returns what is wrong, empty if nothing is. */
  public static List<Problem> check(Supplier<? extends Environment> maker) {
    return check(maker, 50);
  }

  /**
   * Checks some steps.
   *
   * @param maker makes copies that share nothing that changes
   */
  public static List<Problem> check(Supplier<? extends Environment> maker, int steps) {
    EnvironmentChecker checker = new EnvironmentChecker(maker, steps);
    checker.guarded("describes itself", checker::describes);
    checker.guarded("needs a reset", checker::needsReset);
    checker.guarded("repeats", checker::repeats);
    checker.guarded("keeps its budget", checker::keepsBudget);
    checker.guarded("refuses bad actions", checker::refuses);
    checker.guarded("ends when told to", checker::stops);
    return List.copyOf(checker.problems);
  }

  private interface Part {
    void run(Environment environment);
  }

  private void guarded(String rule, Part part) {
    try (Environment environment = maker.get()) {
      part.run(environment);
    } catch (RuntimeException e) {
      problems.add(new Problem(rule, "an exception that should not be there: " + e));
    }
  }

  private void expect(boolean holds, String rule, String finding) {
    if (!holds) {
      problems.add(new Problem(rule, finding));
    }
  }

  private void describes(Environment environment) {
    expect(
        environment.spec().id().equals(maker.get().spec().id()),
        "spec() is the same for every copy",
        "ids differ; the id must not depend on chance or on the number of copies");
    RandomStream random = SeedTree.root(1).child("samples").stream();
    for (int n = 0; n < 20; n++) {
      Action.Scan sample = environment.actionSpace().sample(random);
      expect(
          environment.actionSpace().contains(sample),
          "the action space contains its own samples",
          sample + " is not in it; bounds and sample() do not agree");
    }
  }

  private void needsReset(Environment environment) {
    Action.Scan tile = environment.actionSpace().tile(0, 10);
    boolean refused = false;
    try {
      environment.step(tile);
    } catch (IllegalStateException e) {
      refused = true;
    }
    expect(
        refused,
        "step before the first reset throws IllegalStateException",
        "it did not; most likely the constructor begins an episode of its own");
  }

  /** Two copies side by side, then the first again after a reset. */
  private void repeats(Environment one) {
    try (Environment other = maker.get()) {
      List<Object> first = trace(one, 11);
      compare(
          first,
          trace(other, 11),
          "two copies under the same seed agree exactly",
          "most likely they share something that changes, or random numbers do not come from the"
              + " seed of reset");
      compare(
          first,
          trace(one, 11),
          "an episode after reset is as if it were the first",
          "most likely reset leaves something of the episode before: damage, budget, claims");
      expect(
          !first.equals(trace(one, 12)),
          "another seed gives other noise",
          "all " + steps + " steps are the same; most likely the seed of reset is not used");
    }
  }

  private void compare(List<Object> one, List<Object> other, String rule, String cause) {
    for (int i = 0; i < StrictMath.min(one.size(), other.size()); i++) {
      if (!Objects.equals(one.get(i), other.get(i))) {
        problems.add(new Problem(rule, "step " + i + " differs; " + cause));
        return;
      }
    }
    expect(one.size() == other.size(), rule, "one ends sooner; " + cause);
  }

  /** What an environment answers to random scans and empty reports. */
  private List<Object> trace(Environment environment, long seed) {
    List<Object> trace = new ArrayList<>();
    // the same scans for every seed: what differs is the environment's own
    RandomStream random = SeedTree.root(1).child("scans").stream();
    Start start = environment.reset(seed, ResetOptions.NONE);
    trace.add(start);
    inSpace(environment, start.observation(), start.info());
    expect(
        start.observation().looks() == 0 && start.observation().spentElectrons() == 0,
        "an episode begins without looks",
        "the first observation has "
            + start.observation().looks()
            + " looks; most likely reset does not clear the recordings");
    double rewards = 0;
    for (int n = 0; n < steps; n++) {
      Step step = environment.step(environment.actionSpace().sample(random));
      if (!step.over()) {
        View seen = step.observation().latest().orElseThrow().look().view();
        trace.add(step);
        rewards += step.reward();
        step = environment.step(Action.Report.of(seen, Findings.NONE));
      }
      trace.add(step);
      rewards += step.reward();
      inSpace(environment, step.observation(), step.info());
      expect(
          StrictMath.abs(rewards - step.info().bestInformation()) < 1e-9,
          "rewards add up to the best information",
          rewards
              + " is not "
              + step.info().bestInformation()
              + "; reward is the growth of the best so far, not of the present information");
      if (step.over()) {
        break;
      }
    }
    byte[] picture = environment.render();
    expect(
        picture.length > 8 && Arrays.equals(PNG, Arrays.copyOf(picture, 4)),
        "render() gives a PNG",
        "its " + picture.length + " bytes do not begin like one");
    return trace;
  }

  private void inSpace(Environment environment, Observation observation, Info info) {
    expect(
        environment.observationSpace().contains(observation),
        "the observation space contains what is observed",
        "spent "
            + observation.spentElectrons()
            + " e, left "
            + observation.leftElectrons()
            + " e of "
            + environment.observationSpace().budgetElectrons()
            + " e; most likely the budget's sum or an image's size or saturation does not fit");
    boolean bounded =
        info.information() >= 0
            && info.information() <= 1
            && info.bestInformation() >= info.information()
            && info.bestInformation() <= 1;
    expect(
        bounded,
        "information lies in [0, 1] and the best is never less than the present",
        info + "; most likely a score is divided by too small a number, or by zero");
  }

  private void keepsBudget(Environment environment) {
    View tile = environment.actionSpace().tiles().view(0);
    long budget = 100_003;
    long spent = 0;
    environment.reset(3, ResetOptions.budget(budget));
    double dose = 30_000 / tile.areaSquareAngstrom();
    for (int n = 0; n < 4; n++) {
      Observation seen = environment.step(Action.Scan.of(tile, dose)).observation();
      spent = StrictMath.min(budget, spent + 30_000);
      Look given = seen.latest().orElseThrow().look();
      expect(
          seen.spentElectrons() == spent && seen.leftElectrons() == budget - spent,
          "a look costs its electrons, and no more than is left",
          "after look " + (n + 1) + " " + seen.spentElectrons() + " e are spent, not " + spent);
      double expected = n < 3 ? 30_000 : budget - 90_000;
      expect(
          StrictMath.abs(given.electrons() - expected) < 0.5,
          "the recording tells the dose really given",
          given.electrons()
              + " e, not "
              + expected
              + "; most likely it tells the dose asked for although less was left");
      environment.step(Action.Report.of(tile, Findings.NONE));
    }
    Step after = environment.step(Action.Scan.of(tile, dose));
    expect(
        after.truncated() && !after.terminated() && after.observation().looks() == 4,
        "a scan with nothing left truncates and records nothing",
        "truncated "
            + after.truncated()
            + ", terminated "
            + after.terminated()
            + ", looks "
            + after.observation().looks());
  }

  private void refuses(Environment environment) {
    environment.reset(4, ResetOptions.NONE);
    ActionSpace space = environment.actionSpace();
    double low = space.lowNm();
    double side = space.highNm() - low;
    refused(environment, "a view outside the field", new View(low - 1, low, 2, 2, 8, 8), 10);
    refused(environment, "a view larger than the field", new View(low, low, side + 1, 2, 8, 8), 10);
    refused(environment, "a dose below the least", space.tiles().view(0), 1e-9);
    Observation still = environment.step(space.tile(0, 10)).observation();
    expect(
        still.looks() == 1,
        "a refused action leaves the episode as it was",
        "it has " + still.looks() + " looks after one good scan; refuse before recording");
    boolean unseen = false;
    try {
      environment.step(Action.Report.of(space.tiles().view(1), Findings.NONE));
    } catch (IllegalArgumentException e) {
      unseen = true;
    }
    expect(unseen, "a claim about what was not looked at is refused", "it was taken");
  }

  private void refused(Environment environment, String what, View view, double dose) {
    try {
      environment.step(Action.Scan.of(view, dose));
      problems.add(new Problem(what + " is refused", "it was taken; check against actionSpace()"));
    } catch (IllegalArgumentException e) {
      expect(
          e.getMessage() != null && e.getMessage().contains("must"),
          "the refusal of " + what + " names the rule",
          "it says: " + e.getMessage());
    }
  }

  private void stops(Environment environment) {
    environment.reset(5, ResetOptions.NONE);
    Step end = environment.step(new Action.Stop());
    expect(
        end.terminated() && !end.truncated(),
        "stopping terminates",
        "terminated " + end.terminated() + ", truncated " + end.truncated());
    boolean refused = false;
    try {
      environment.step(new Action.Stop());
    } catch (IllegalStateException e) {
      refused = true;
    }
    expect(refused, "step after the end throws IllegalStateException", "it did not");
  }
}
