package paretoscope.core.reward;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.core.image.Plane;
import paretoscope.core.lattice.NeighbourGrid;
import paretoscope.core.noise.NoiseMap;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.workflow.Analysis;

/**
 * How clearly the detected columns stand out of the noise, all taken together.
 *
 * <p>Each detection gets the signal-to-noise ratio z of a matched filter: the image around it
 * against a Gaussian of the detection's sigma less its mean (so a constant background counts
 * nothing), divided by the local noise. Maxima of pure noise reach z0 = sqrt(2 ln n) in n pixels
 * (Donoho and Johnstone 1994, doi:10.1093/biomet/81.3.425), so what counts is z - z0, kept within
 * [-z0, z0]: one dazzling spot counts no more than a clear one, and a spot no clearer than noise
 * costs. A detection closer to a clearer one than the sum of their sigmas is that column once more
 * and costs z0. The score is the sum over the N detections divided by sqrt(N), Stouffer's way of
 * combining: n clear columns score z0 sqrt(n), so one alone does not win, and a thousand noise
 * peaks score below 0. No detections score 0.
 */
public final class ContrastToNoise implements Reward {
  private static final double LEAST_SIGMA = 0.5;
  private static final double GREATEST_SIGMA = 20;

  private static final RewardCard CARD =
      new RewardCard(
          "contrast-to-noise",
          Direction.MAXIMISE,
          "1",
          "combined matched-filter significance of the detections beyond what noise peaks reach",
          "own, on doi:10.1093/biomet/81.3.425",
          "large sigmas on a patchy background: anything larger than the pixel noise is"
              + " significant, also where it is no column",
          List.of());

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
    NoiseMap noise = analysis.shared("noise", NoiseMap.class, () -> NoiseMap.of(image));
    double[] clarity = blobs.stream().mapToDouble(b -> clarity(image, noise, b)).toArray();
    boolean[] repeated = repeated(blobs, clarity);
    double floor = StrictMath.sqrt(2 * StrictMath.log(image.size()));
    double sum = 0;
    for (int i = 0; i < clarity.length; i++) {
      double excess = repeated[i] ? -floor : clarity[i] - floor;
      sum += Math.max(-floor, Math.min(floor, excess));
    }
    return sum / StrictMath.sqrt(clarity.length);
  }

  /** Signal-to-noise ratio of the matched filter; 0 where the window lies off the image. */
  private static double clarity(Plane image, NoiseMap noise, Blob blob) {
    double sigma = sigma(blob);
    double radius = 3 * sigma;
    GaussianLine column = GaussianLine.around(blob.y(), sigma, radius, image.height());
    GaussianLine row = GaussianLine.around(blob.x(), sigma, radius, image.width());
    double[] weighted = new double[row.count()];
    double[] plain = new double[row.count()];
    for (int i = 0; i < column.count(); i++) {
      int base = (column.first() + i) * image.width() + row.first();
      double weight = column.at(i);
      for (int j = 0; j < weighted.length; j++) {
        weighted[j] += weight * image.values()[base + j];
        plain[j] += image.values()[base + j];
      }
    }
    double pixels = (double) column.count() * row.count();
    double weights = column.sum() * row.sum();
    double norm = column.dot(column) * row.dot(row) - weights * weights / pixels;
    if (!(norm > 1e-12)) {
      return 0;
    }
    double response = row.dot(weighted) - weights * Arrays.stream(plain).sum() / pixels;
    return response / (StrictMath.sqrt(norm) * noise.at(blob.y(), blob.x()));
  }

  /** Which detections lie on a clearer one. */
  private static boolean[] repeated(List<Blob> blobs, double[] clarity) {
    NeighbourGrid grid = NeighbourGrid.of(blobs);
    double widest = blobs.stream().mapToDouble(ContrastToNoise::sigma).max().orElse(0);
    Comparator<Integer> clearest = Comparator.comparingDouble(i -> -clarity[i]);
    List<Integer> order =
        IntStream.range(0, clarity.length)
            .boxed()
            .sorted(clearest.thenComparing(Comparator.naturalOrder()))
            .toList();
    boolean[] kept = new boolean[clarity.length];
    boolean[] repeated = new boolean[clarity.length];
    for (int i : order) {
      Blob blob = blobs.get(i);
      for (int j : grid.within(blob.y(), blob.x(), sigma(blob) + widest)) {
        Blob other = blobs.get(j);
        double reach = sigma(blob) + sigma(other);
        double dy = blob.y() - other.y();
        double dx = blob.x() - other.x();
        repeated[i] |= kept[j] && dy * dy + dx * dx < reach * reach;
      }
      kept[i] = !repeated[i];
    }
    return repeated;
  }

  private static double sigma(Blob blob) {
    return Math.max(LEAST_SIGMA, Math.min(GREATEST_SIGMA, blob.sigma()));
  }
}
