package paretoscope.core.maskreward;

import java.util.List;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.MaskReward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/**
 * The IoU of the masks' union with a foreground found without a network: pixels beyond Otsu's
 * threshold (1979) over 256 levels, on the side that has fewer of them.
 */
public final class ForegroundAgreement implements MaskReward {
  private static final RewardCard CARD =
      new RewardCard(
          "foreground-agreement",
          Direction.MAXIMISE,
          "1",
          "IoU of all masks together with what stands out from a broad background",
          "doi:10.1109/TSMC.1979.4310076",
          "on an uneven support what stands out is support: a search that trusts this reward"
              + " segments it",
          List.of());

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    Foreground foreground =
        analysis.shared(
            "otsu foreground", Foreground.class, () -> Foreground.of(analysis.normalised()));
    return MaskUnion.of(analysis.normalised(), analysis.masks()).iou(foreground.mask());
  }
}
