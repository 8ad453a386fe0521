package paretoscope.core.reward;

import java.util.List;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.workflow.Analysis;

/**
 * What is left of the image, at the scale of columns, when a Gaussian of the best height has been
 * taken off at each detection.
 *
 * <p>The image passes a band of scales once and the columns are fitted there. With E0 the energy of
 * the band, E the energy that is left and W what white noise of the image's own level would leave,
 * the score is 1 - (E0 - E - price) / (E0 - W): 0 where all structure is explained and only noise
 * is left, 1 as without any detection, above 1 where detections cost more than they explain. A fit
 * improves with any column added, also on noise, so each costs 2 ln n noise variances in n pixels,
 * about what the highest noise peak is worth (risk inflation criterion, Foster and George 1994,
 * doi:10.1214/aos/1176325766). E0 - W is taken as at least W / 20, which only structureless images
 * need.
 */
public final class ResidualStructure implements Reward {
  private static final RewardCard CARD =
      new RewardCard(
          "residual-structure",
          Direction.MINIMISE,
          "1",
          "share of the structure beyond white noise that is left after subtracting fitted columns",
          "own, on doi:10.1214/aos/1176325766",
          "where columns are no Gaussians and noise is low, several detections per column fit"
              + " better than one; a patchy background is fitted like columns",
          List.of(
              RealParameter.of(
                  "fine_px", "px", "structure much finer than this is ignored", 0.3, 5, 1.0),
              RealParameter.of(
                  "coarse_px", "px", "structure much wider than this is ignored", 1, 20, 3.0)));

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    double fine = options.real("fine_px");
    double coarse = Math.max(1.1 * fine, options.real("coarse_px"));
    BandImage band =
        analysis.shared(
            "band-" + fine + "-" + coarse,
            BandImage.class,
            () -> BandImage.of(analysis.normalised(), fine, coarse));
    List<Blob> blobs = analysis.detections().blobs();
    double variance = band.noise() * band.noise();
    double pixels = band.plane().size();
    double white = pixels * band.whiteShare();
    double structure = Math.max(band.energy() / variance - white, white / 20);
    double explained = (band.energy() - ColumnFit.energyLeft(band, blobs)) / variance;
    double price = 2 * StrictMath.log(pixels) * blobs.size();
    return 1 - (explained - price) / structure;
  }
}
