package paretoscope.core.maskreward;

import java.util.List;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.MaskReward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/**
 * The number of masks with at most a share of the image's area; such as cover more than half of a
 * smaller one are not counted. Antagonist of {@code aggregates}: what counts as one large thing
 * there is many small ones here.
 */
public final class SmallParticles implements MaskReward {
  private static final RewardCard CARD =
      new RewardCard(
          "small-particles",
          Direction.MAXIMISE,
          "masks",
          "number of masks smaller than a share of the image",
          "doi:10.48550/arXiv.2509.07047",
          "loose thresholds: every scrap of noise that gets a mask counts",
          List.of(SizeShare.OPTION));

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    double largest = options.real(SizeShare.OPTION.name()) * analysis.normalised().size();
    MaskOverlaps overlaps = MaskOverlaps.of(analysis.masks());
    boolean[] repeats = overlaps.repeats();
    int count = 0;
    for (int i = 0; i < repeats.length; i++) {
      count += !repeats[i] && overlaps.masks().get(i).area() <= largest ? 1 : 0;
    }
    return count;
  }
}
