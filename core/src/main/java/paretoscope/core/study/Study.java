package paretoscope.core.study;

import java.time.Duration;
import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.optimise.OptimiserSpec;
import paretoscope.core.random.SeedTree;
import paretoscope.core.reward.RewardUse;
import paretoscope.core.workflow.Workflow;

/**
 * What is searched: a workflow, the rewards, the optimiser and the seed. How it is run (threads,
 * executors, folders) is not part of it.
 *
 * @param pixelSizeNm side of a pixel [nm] for images that carry none, NaN if not given
 * @param evaluationLimit longest time one evaluation may take; beyond it the row says TIMEOUT
 */
public record Study(
    String name,
    long seed,
    Workflow workflow,
    List<RewardUse> rewards,
    OptimiserSpec optimiser,
    double pixelSizeNm,
    Duration evaluationLimit) {
  public Study {
    Require.text("study name", name);
    rewards = List.copyOf(rewards);
    Require.that(!rewards.isEmpty(), "rewards", rewards, "must name at least one reward", 0);
    long distinct = rewards.stream().map(RewardUse::name).distinct().count();
    Require.that(distinct == rewards.size(), "rewards", rewards, "must differ", 0);
    boolean limited = !evaluationLimit.isNegative() && !evaluationLimit.isZero();
    Require.that(limited, "evaluation limit", evaluationLimit, "must be > 0", 0);
  }

  /** The root of all random streams of this study. */
  public SeedTree seeds() {
    return SeedTree.root(seed);
  }

  /** What the optimiser must know of it. */
  public Search search() {
    List<Objective> objectives = rewards.stream().map(Objective::of).toList();
    return new Search(name, seed, workflow.space(), workflow.defaults(), objectives, optimiser);
  }
}
