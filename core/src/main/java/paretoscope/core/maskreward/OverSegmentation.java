package paretoscope.core.maskreward;

import java.util.Arrays;
import java.util.List;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.MaskReward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/**
 * Parts inside wholes: the mean over masks of the share that smaller masks cover, 0 to 1. No masks
 * score 0.
 */
public final class OverSegmentation implements MaskReward {
  private static final RewardCard CARD =
      new RewardCard(
          "over-segmentation",
          Direction.MINIMISE,
          "1",
          "mean share of a mask that smaller masks cover: parts inside wholes",
          "doi:10.48550/arXiv.2509.07047",
          "no masks, or none that overlap, score 0; needs a partner that wants masks",
          List.of());

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    double[] covered = MaskOverlaps.of(analysis.masks()).coveredBySmaller();
    return Arrays.stream(covered).average().orElse(0);
  }
}
