package paretoscope.core.maskreward;

import java.util.List;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.MaskReward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.MaskMeasures;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/**
 * How much the image itself confirms the masks: the sum over masks of agreement less price. The
 * agreement of a mask is the IoU with what a threshold midway between the medians inside and just
 * outside draws there ({@code MaskContrast}): near 1 for a particle, near 1/3 for a mask of noise.
 * A mask that covers more than half of a smaller one gains nothing and costs its price, so neither
 * duplicates nor wholes over their parts pay. Takes no word of the network's. No masks score 0.
 */
public final class OutlineEvidence implements MaskReward {
  private static final RewardCard CARD =
      new RewardCard(
          "outline-evidence",
          Direction.MAXIMISE,
          "1",
          "sum over masks of how well a threshold between inside and around draws the same"
              + " outline, less a price per mask",
          "own",
          "many small masks of anything that differs from its surroundings, also support and"
              + " pores; outlines that are a little wide cost little",
          List.of(
              RealParameter.of(
                  "price",
                  "1",
                  "agreement at which a mask neither gains nor loses",
                  0.05,
                  0.95,
                  0.4)));

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    double price = options.real("price");
    MaskMeasures measures = Measured.of(analysis);
    MaskOverlaps overlaps = MaskOverlaps.of(analysis.masks());
    boolean[] repeats = overlaps.repeats();
    double sum = 0;
    for (int i = 0; i < repeats.length; i++) {
      FoundMask found = overlaps.masks().get(i);
      sum += (repeats[i] ? 0 : measures.contrast(found).agreement()) - price;
    }
    return sum;
  }
}
