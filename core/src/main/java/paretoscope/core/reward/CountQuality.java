package paretoscope.core.reward;

import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/** The published count cost QC = |N_det - N_exp| / N_exp. */
public final class CountQuality implements Reward {
  private static final RewardCard CARD =
      new RewardCard(
          "count-quality",
          Direction.MINIMISE,
          "1",
          "relative difference between the number of detections and the expected number",
          "doi:10.1039/d4dd00132j",
          "any N_exp positions score 0, wherever they are: noise detected in the right number wins",
          ColumnCount.OPTIONS);

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public void check(Settings options) {
    ColumnCount.check(options);
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    double expected = ColumnCount.expected(CARD.name(), analysis.micrograph(), options);
    return Math.abs(analysis.detections().count() - expected) / expected;
  }
}
