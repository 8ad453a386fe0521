package paretoscope.core.reward;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.core.image.Plane;
import paretoscope.core.lattice.NeighbourGrid;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.workflow.Analysis;

/**
 * How much better "an atom stands at each detection" explains the recorded image than "noise does",
 * as a log-likelihood with a price per atom. Detections are looked up in the recorded image, not in
 * what the workflow made of it, so no filter can talk it up.
 *
 * <p>For a few spot sizes a matched filter for counting noise gives the significance z of a spot at
 * every pixel, in units of its own robust spread over the image (single atoms stand on speckle,
 * which makes the spread larger than counting noise alone). A detection gains z²/2 and costs ln M,
 * M being the number of independent places, area / (4 pi sigma²): the highest of M noise peaks
 * reaches sqrt(2 ln M), so noise pays nothing on average (the universal threshold of Donoho and
 * Johnstone 1994, doi:10.1093/biomet/81.3.425). A detection within two cell sigmas of a better one
 * costs its price and gains nothing. The size that explains most is taken for all: one species, one
 * probe.
 */
public final class Evidence implements Reward {
  private static final int SIZES = 5;

  private static final RewardCard CARD =
      new RewardCard(
          "evidence",
          Direction.MAXIMISE,
          "nat",
          "log-likelihood that atoms stand at the detections, less the price of each atom",
          "own, on doi:10.1093/biomet/81.3.425",
          "anything as small and bright as an atom counts: speckle of the support, scan streaks;"
              + " made for sparse atoms: where columns fill the image their own spread hides them",
          List.of(
              RealParameter.of(
                  "narrowest_sigma", "px", "smallest spot an atom can make", 0.5, 20, 2.0),
              RealParameter.of(
                  "widest_sigma", "px", "greatest spot an atom can make", 0.5, 40, 4.0),
              RealParameter.of(
                  "cell_sigma", "px", "spot size that counts independent places", 0.5, 40, 2.5)));

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
    double cell = options.real("cell_sigma");
    double places = image.size() / (4 * StrictMath.PI * cell * cell);
    double price = StrictMath.log(Math.max(1, places));
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < SIZES; i++) {
      double sigma = size(options, i);
      SpotSignificance map =
          analysis.shared(
              "spot significance " + sigma,
              SpotSignificance.class,
              () -> SpotSignificance.of(image, sigma));
      best = Math.max(best, gain(map, blobs, 2 * cell));
    }
    return best - price * blobs.size();
  }

  private static double size(Settings options, int index) {
    double low = options.real("narrowest_sigma");
    double high = Math.max(low, options.real("widest_sigma"));
    return low + (high - low) * index / (SIZES - 1);
  }

  /** Sum of z²/2 over the detections, a place counted once. */
  private static double gain(SpotSignificance map, List<Blob> blobs, double reach) {
    double[] z = blobs.stream().mapToDouble(map::at).toArray();
    NeighbourGrid grid = NeighbourGrid.of(blobs);
    Comparator<Integer> clearest = Comparator.comparingDouble(i -> -z[i]);
    int[] order =
        IntStream.range(0, z.length)
            .boxed()
            .sorted(clearest.thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] counted = new boolean[z.length];
    double sum = 0;
    for (int i : order) {
      boolean again = false;
      for (int j : grid.within(blobs.get(i).y(), blobs.get(i).x(), reach)) {
        again |= counted[j];
      }
      counted[i] = !again;
      sum += again ? 0 : Math.max(0, z[i]) * Math.max(0, z[i]) / 2;
    }
    return sum;
  }
}
