package paretoscope.core.reward;

import java.util.List;
import paretoscope.core.noise.NoisyPair;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Detections;
import paretoscope.core.truth.Matching;
import paretoscope.core.workflow.Analysis;

/**
 * Whether the same columns are found again when the noise is another: the candidate runs on a
 * {@link NoisyPair} of the image, and the two sets of detections are held against each other like
 * truth and finding, F1 = 2 pairs / (N1 + N2). Crowds agree by chance with c = 1 - exp(-density *
 * pi * radius²), so the score is (F1 - c) / (1 - c), at least 0. Finding nothing scores 0: nothing
 * was found again. Every candidate sees the same pair.
 */
public final class DetectionStability implements Reward {
  private static final RewardCard CARD =
      new RewardCard(
          "detection-stability",
          Direction.MAXIMISE,
          "1",
          "agreement of the detections between two images of the scene with fresh noise",
          "own",
          "detecting only the brightest few: they are always found again; pair it with a reward"
              + " that grows with the columns found",
          List.of(
              RealParameter.of(
                  "radius_px", "px", "greatest distance of a detection found again", 0.1, 100, 2)));

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    NoisyPair pair =
        analysis.shared(
            "noisy-pair",
            NoisyPair.class,
            () -> NoisyPair.of(analysis.micrograph(), analysis.seeds().child("noisy-pair")));
    Detections first = analysis.repeat(pair.first());
    Detections second = analysis.repeat(pair.second());
    if (first.count() + second.count() == 0) {
      return 0;
    }
    double radius = options.real("radius_px");
    double agreement = Matching.of(first.blobs(), second.blobs(), radius).f1();
    double pixels = analysis.micrograph().pixels().size();
    double density = (first.count() + second.count()) / (2 * pixels);
    double chance = 1 - StrictMath.exp(-density * StrictMath.PI * radius * radius);
    return chance < 1 ? Math.max(0, (agreement - chance) / (1 - chance)) : 0;
  }
}
