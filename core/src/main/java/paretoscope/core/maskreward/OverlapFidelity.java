package paretoscope.core.maskreward;

import java.util.List;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.MaskReward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/**
 * Occluded particles recovered: the number of pairs of masks whose common pixels are between the
 * least and the most share of the smaller one, less the number of pairs whose masks have an IoU
 * above one half: the same thing twice.
 */
public final class OverlapFidelity implements MaskReward {
  private static final RewardCard CARD =
      new RewardCard(
          "overlap-fidelity",
          Direction.MAXIMISE,
          "pairs",
          "pairs of masks that overlap as particles do which hide each other, less" + " duplicates",
          "doi:10.48550/arXiv.2509.07047",
          "masks that are all a little too wide touch their neighbours and count as pairs",
          List.of(
              RealParameter.of(
                  "least",
                  "1",
                  "common share of the smaller mask from which on masks overlap",
                  0.01,
                  0.5,
                  0.05),
              RealParameter.of(
                  "most",
                  "1",
                  "common share of the smaller mask up to which there are two particles",
                  0.1,
                  0.95,
                  0.5)));

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    double least = options.real("least");
    double most = options.real("most");
    int score = 0;
    for (MaskOverlaps.Pair pair : MaskOverlaps.of(analysis.masks()).pairs()) {
      score += pair.ofSmaller() >= least && pair.ofSmaller() <= most ? 1 : 0;
      score -= pair.iou() > 0.5 ? 1 : 0;
    }
    return score;
  }
}
