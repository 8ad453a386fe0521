package paretoscope.core.reward;

import java.util.List;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/**
 * Estimates the share of detections that are no noise, without labels: the same candidate runs on
 * the image turned upside down, where there are no atoms but noise looks the same, and what it
 * finds there is what noise contributes (a decoy, as in target-decoy counting,
 * doi:10.1038/nmeth1019). Fewer than two detections score 0.
 */
public final class MirrorPrecision implements Reward {
  private static final RewardCard CARD =
      new RewardCard(
          "mirror-precision",
          Direction.MAXIMISE,
          "1",
          "share of the detections that the upside-down image does not explain",
          "own, on doi:10.1038/nmeth1019",
          "a handful of the brightest spots scores 1, so it needs a partner that wants more atoms;"
              + " steps that treat bright and dark differently make the decoy too easy",
          List.of());

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    int found = analysis.detections().count();
    if (found < 2) {
      return 0;
    }
    return 1 - (double) analysis.inverted().count() / found;
  }
}
