package paretoscope.core.maskreward;

import java.util.List;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.MaskReward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.segment.MaskMeasures;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/**
 * Whether outlines run along edges of the image: the mean over masks of the mean rise across the
 * outline ({@code EdgePlane}), either all bright or all dark things, whichever scores more. No
 * masks score 0.
 */
public final class EdgeSupport implements MaskReward {
  private static final RewardCard CARD =
      new RewardCard(
          "edge-support",
          Direction.MAXIMISE,
          "1",
          "mean rise of the image across the outlines, in units of its typical steepness",
          "own",
          "the few steepest outlines score best: scan artefacts, the border of the support;"
              + " needs a partner that wants more masks",
          List.of());

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    MaskMeasures measures = Measured.of(analysis);
    return Math.abs(Measured.mean(analysis.masks(), measures::support));
  }
}
