package paretoscope.bench.scale;

import java.util.List;
import java.util.concurrent.TimeUnit;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.Reward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/**
 * A reward that takes a stated time without calculating, so that two cores can be measured with
 * four slots: slots that calculate would share the cores, and the cores would be measured instead
 * of Spark.
 */
public final class Waiting implements Reward {
  private static final RewardCard CARD =
      new RewardCard(
          "waiting",
          Direction.MAXIMISE,
          "1",
          "chance from the candidate's id, after some time",
          "own",
          "it means nothing",
          List.of(
              RealParameter.of("seconds", "s", "time it takes, on average", 0, 3600, 1.0),
              RealParameter.of("sigma", "1", "how the logarithm of the time varies", 0, 3, 0.0)));

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    RandomStream random = SeedTree.root(1).child(analysis.candidate().id()).stream();
    double sigma = options.real("sigma");
    // the mean stays what was asked for
    double longer = StrictMath.exp(sigma * random.gaussian() - sigma * sigma / 2);
    try {
      TimeUnit.NANOSECONDS.sleep(Math.round(1e9 * options.real("seconds") * longer));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
    return random.uniform();
  }
}
