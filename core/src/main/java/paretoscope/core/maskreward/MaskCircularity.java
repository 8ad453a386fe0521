package paretoscope.core.maskreward;

import java.util.List;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.MaskReward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.segment.MaskMeasures;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/** The mean circularity of the masks, 0 to 1 ({@code MaskShape}). No masks score 0. */
public final class MaskCircularity implements MaskReward {
  private static final RewardCard CARD =
      new RewardCard(
          "mask-circularity",
          Direction.MAXIMISE,
          "1",
          "mean over masks of 4 pi area / perimeter²",
          "Cox 1927",
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
    return Measured.mean(analysis.masks(), found -> measures.shape(found).circularity());
  }
}
