package paretoscope.core.maskreward;

import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.MaskReward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/**
 * The share of the image covered by masks with more than a share of its area, every pixel counted
 * once. Antagonist of {@code small-particles}.
 */
public final class Aggregates implements MaskReward {
  private static final RewardCard CARD =
      new RewardCard(
          "aggregates",
          Direction.MAXIMISE,
          "1",
          "share of the image that masks larger than a share of it cover",
          "doi:10.48550/arXiv.2509.07047",
          "one mask of the whole image or of its background scores 1; a sieve with a"
              + " largest_share keeps it out",
          List.of(SizeShare.OPTION));

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    Plane image = analysis.normalised();
    double smallest = options.real(SizeShare.OPTION.name()) * image.size();
    List<FoundMask> large = analysis.masks().stream().filter(m -> m.area() > smallest).toList();
    return (double) MaskUnion.of(image, large).area() / image.size();
  }
}
