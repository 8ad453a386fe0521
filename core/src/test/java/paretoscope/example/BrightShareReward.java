package paretoscope.example;

import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.Reward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.workflow.Analysis;

/** How many detections sit on pixels brighter than a given grey value. */
public final class BrightShareReward implements Reward {
  private static final RewardCard CARD =
      new RewardCard(
          "bright-share",
          Direction.MAXIMISE,
          "1",
          "share of the detections on bright pixels",
          "own",
          "a single detection on the brightest pixel scores 1",
          List.of(RealParameter.of("bright", "1", "least normalised intensity", 0.0, 1.0, 0.5)));

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    List<Blob> blobs = analysis.detections().blobs();
    if (blobs.isEmpty()) {
      return 0;
    }
    Plane image = analysis.normalised();
    int bright = 0;
    for (Blob blob : blobs) {
      int y = (int) Math.max(0, Math.min(image.height() - 1.0, Math.rint(blob.y())));
      int x = (int) Math.max(0, Math.min(image.width() - 1.0, Math.rint(blob.x())));
      bright += image.at(y, x) >= options.real("bright") ? 1 : 0;
    }
    return (double) bright / blobs.size();
  }
}
