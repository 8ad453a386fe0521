package paretoscope.core.automask;

import java.util.List;
import java.util.Optional;
import paretoscope.core.image.Plane;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.MaskReward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.segment.CropBox;
import paretoscope.core.segment.Prompting;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/**
 * {@code network-work}: how long an image takes, in questions to the network: prompts, and a look
 * at each crop counted as 40 of them. Stands for latency, of which it is nearly all, but is the
 * same on every machine and in every run.
 */
public final class NetworkWork implements MaskReward {
  /** On two processor cores; see docs/benchmarks.md. */
  private static final double PROMPTS_PER_LOOK = 40;

  private static final RewardCard CARD =
      new RewardCard(
          "network-work",
          Direction.MINIMISE,
          "prompts",
          "questions to the network that an image takes, a look at a crop counted as 40",
          "own",
          "fewest questions find least; needs a partner that wants masks, and parameters that"
              + " change the questions: spots, points_per_side, crop_n_layers",
          List.of());

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    return of(analysis.candidate(), analysis.normalised());
  }

  /** Questions of this candidate about an image [prompts]; 0 where no step asks a network. */
  static double of(Candidate candidate, Plane image) {
    return asked(candidate).map(settings -> work(settings, image)).orElse(0.0);
  }

  /** The settings of the step that asks the network; none where no step does. */
  private static Optional<Settings> asked(Candidate candidate) {
    return candidate.values().entrySet().stream()
        .filter(e -> e.getValue().equals(SegmentAnything.NAME))
        .map(e -> candidate.settings(e.getKey() + "." + SegmentAnything.NAME))
        .findFirst();
  }

  private static double work(Settings settings, Plane image) {
    Prompting prompting = SegmentAnything.masks(settings).prompting();
    List<CropBox> crops = prompting.crops(image.height(), image.width());
    double prompts =
        SegmentAnything.spots(settings)
            .map(spots -> (double) spots.most() * prompting.grids().size())
            .orElseGet(() -> atGrids(prompting, crops));
    return prompts + PROMPTS_PER_LOOK * crops.size();
  }

  private static double atGrids(Prompting prompting, List<CropBox> crops) {
    return crops.stream().mapToDouble(c -> prompting.grids().get(c.layer()).size()).sum();
  }
}
