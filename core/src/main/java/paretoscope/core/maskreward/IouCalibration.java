package paretoscope.core.maskreward;

import java.util.List;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.MaskReward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.segment.MaskMeasures;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/**
 * How far the network's guess at a mask's IoU is from what the image says: the mean over masks of
 * the distance between predicted IoU, at most 1, and agreement ({@code MaskContrast}). The network
 * says more than 0.9 of nonsense too, so a high value means: do not trust it here. No masks score
 * 0.
 */
public final class IouCalibration implements MaskReward {
  private static final RewardCard CARD =
      new RewardCard(
          "iou-calibration",
          Direction.MINIMISE,
          "1",
          "mean distance of the predicted IoU from the agreement with a local threshold",
          "own",
          "no masks score 0; masks of noise with a low predicted IoU are well calibrated",
          List.of());

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    MaskMeasures measures = Measured.of(analysis);
    return Measured.mean(
        analysis.masks(),
        found ->
            Math.abs(Math.min(1, found.predictedIou()) - measures.contrast(found).agreement()));
  }
}
