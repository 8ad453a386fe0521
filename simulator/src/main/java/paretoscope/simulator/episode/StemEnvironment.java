package paretoscope.simulator.episode;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import paretoscope.core.error.Require;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.world.WorldSpec;

/**
 * A scanning transmission electron microscope with a world in it. A scan is recorded, then its dose
 * does its damage, and the next scan sees what is left. The budget holds to the electron: a scan
 * that costs more than is left gets a lower dose, all that is left. When nothing is left, the last
 * look can still be reported; the next scan records nothing and truncates the episode.
 */
public final class StemEnvironment implements Environment {
  private final PreparedWorld prepared;
  private final Task task;
  private final EnvironmentSpec spec;
  private final ActionSpace actions;
  private Running running;
  private boolean over = true;

  public StemEnvironment(PreparedWorld prepared, Task task) {
    this.prepared = prepared;
    this.task = task;
    WorldSpec world = prepared.world().spec();
    this.spec =
        new EnvironmentSpec(
            task.name() + "/" + world.id(),
            world,
            task.name(),
            task.goal(world),
            prepared.world().specimen().phases().names());
    this.actions = ActionSpace.of(world);
  }

  @Override
  public Start reset(long seed, ResetOptions options) {
    long budget = options.budgetElectrons().orElse((long) spec.world().budgetElectrons());
    running = new Running(prepared, task, new Budget(budget), seed);
    over = false;
    return new Start(running.observation(), running.info());
  }

  @Override
  public Step step(Action action) {
    if (running == null) {
      throw new IllegalStateException("no episode has begun: call reset first.");
    }
    if (over) {
      throw new IllegalStateException("the episode is over: call reset to begin another.");
    }
    boolean terminated = false;
    boolean truncated = false;
    double before = running.best;
    if (action instanceof Action.Scan scan) {
      actions.check(scan);
      truncated = running.budget.left() == 0;
      if (!truncated) {
        running.look(scan.look());
      }
    } else if (action instanceof Action.Report report) {
      running.report(report);
    } else if (action instanceof Action.Stop) {
      terminated = true;
    } else {
      throw new IllegalArgumentException("action (null) must be a Scan, a Report or a Stop.");
    }
    over = terminated || truncated;
    double reward = running.best - before;
    return new Step(running.observation(), reward, terminated, truncated, running.info());
  }

  @Override
  public ActionSpace actionSpace() {
    return actions;
  }

  @Override
  public ObservationSpace observationSpace() {
    long budget =
        running == null ? (long) spec.world().budgetElectrons() : running.budget.electrons();
    return new ObservationSpace(budget, spec.world().detector().saturationCounts());
  }

  @Override
  public byte[] render() {
    return FieldPicture.png(spec.world(), running == null ? List.of() : running.recordings());
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public void close() {
    running = null;
    over = true;
  }

  /** What changes in the course of an episode. */
  private static final class Running {
    private final Exposure exposure;
    private final Task.Scorer scorer;
    private final Budget budget;
    private final Set<View> seen = new HashSet<>();
    private boolean reported = true;
    private double information;
    private double best;

    Running(PreparedWorld prepared, Task task, Budget budget, long seed) {
      this.exposure = new Exposure(prepared, seed);
      this.scorer = task.scorer(prepared.truth());
      this.budget = budget;
    }

    void look(Look asked) {
      Look look = budget.pay(asked);
      exposure.look(look);
      seen.add(look.view());
      reported = false;
    }

    List<Recording> recordings() {
      return exposure.recordings();
    }

    void report(Action.Report report) {
      if (reported) {
        throw new IllegalStateException(
            recordings().isEmpty()
                ? "nothing has been looked at: scan before reporting."
                : "look "
                    + recordings().size()
                    + " has been reported: scan before the next report,"
                    + " or make all claims in one.");
      }
      for (Claim claim : report.claims()) {
        if (!seen.contains(claim.view())) {
          throw new IllegalArgumentException(
              "view of a claim ("
                  + claim.view()
                  + ") must be one that has been looked at; take it from the recording's look.");
        }
      }
      report.claims().forEach(scorer::check);
      Require.that(
          report.claims().size() <= seen.size(),
          "claims of a report",
          report.claims().size(),
          "must be at most %d, one for each view looked at; put all findings of a view in one"
              .formatted(seen.size()),
          0);
      report.claims().forEach(scorer::claim);
      reported = true;
      information = scorer.information();
      best = StrictMath.max(best, information);
    }

    Observation observation() {
      int looks = recordings().size();
      return new Observation(
          looks,
          looks == 0 ? Optional.empty() : Optional.of(recordings().get(looks - 1)),
          budget.spent(),
          budget.left());
    }

    Info info() {
      return new Info(information, best, exposure.lostAtoms());
    }
  }
}
