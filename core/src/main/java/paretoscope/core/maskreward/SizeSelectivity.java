package paretoscope.core.maskreward;

import java.util.List;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.MaskReward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/**
 * The number of masks whose equivalent diameter, that of a disc of the same area, lies in a range,
 * less the number of those where it does not.
 */
public final class SizeSelectivity implements MaskReward {
  private static final RewardCard CARD =
      new RewardCard(
          "size-selectivity",
          Direction.MAXIMISE,
          "masks",
          "masks with a diameter in the range wanted, less those outside it",
          "doi:10.48550/arXiv.2509.07047",
          "says nothing of whether a mask shows anything: noise of the right size counts",
          List.of(
              RealParameter.of(
                  "least_diameter",
                  "px",
                  "least diameter of a disc of a mask's area",
                  0,
                  10000,
                  4.0),
              RealParameter.of(
                  "greatest_diameter",
                  "px",
                  "greatest diameter of a disc of a mask's area",
                  0,
                  10000,
                  60.0)));

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    double least = options.real("least_diameter");
    double greatest = options.real("greatest_diameter");
    int score = 0;
    for (FoundMask found : analysis.masks()) {
      double diameter = StrictMath.sqrt(4 * found.area() / StrictMath.PI);
      score += diameter >= least && diameter <= greatest ? 1 : -1;
    }
    return score;
  }
}
