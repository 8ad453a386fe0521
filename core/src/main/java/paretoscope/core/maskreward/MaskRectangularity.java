package paretoscope.core.maskreward;

import java.util.List;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.MaskReward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.segment.MaskMeasures;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/** The mean rectangularity of the masks, 0 to 1 ({@code MaskShape}). No masks score 0. */
public final class MaskRectangularity implements MaskReward {
  private static final RewardCard CARD =
      new RewardCard(
          "mask-rectangularity",
          Direction.MAXIMISE,
          "1",
          "mean over masks of area over that of the least rectangle around",
          "doi:10.1007/s00138-002-0118-6",
          "a single round or straight mask scores best; needs a partner that wants more of"
              + " them. Thresholds hardly change shapes: against its sibling the front collapses",
          List.of());

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    MaskMeasures measures = Measured.of(analysis);
    return Measured.mean(analysis.masks(), found -> measures.shape(found).rectangularity());
  }
}
