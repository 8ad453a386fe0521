package paretoscope.core.automask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import paretoscope.core.detect.DogDetector;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.AnswerSource;
import paretoscope.core.segment.CropBox;
import paretoscope.core.segment.Point;
import paretoscope.core.segment.PointAnswers;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;

/**
 * Asks the network where spots are instead of at a grid. A grid's points lie farther apart than
 * small particles are wide, so most fall beside them and are answered by the support; a point on a
 * particle is answered by the particle. Each spot is asked for once in each layer of crops, in the
 * crop whose centre is nearest.
 */
final class SpotPrompts implements AnswerSource {
  /** Spots nearer than this many of the larger one's sigmas are one. */
  private static final double APART = 0.7;

  private static final double RATIO = 1.4;

  private final List<Point> spots;
  private final List<CropBox> crops;
  private final AnswerSource network;

  /**
   * @param spots x and y of places to ask at [px of the image]
   * @param crops all that are asked about
   */
  SpotPrompts(List<Point> spots, List<CropBox> crops, AnswerSource network) {
    this.spots = List.copyOf(spots);
    this.crops = List.copyOf(crops);
    this.network = network;
  }

  /** The clearest spots of an image, clearest first; x and y [px]. */
  static List<Point> spots(Plane image, SpotSettings settings) {
    Map<String, Object> wide =
        Map.of(
            "min_sigma",
            settings.leastSigma(),
            "max_sigma",
            settings.greatestSigma(),
            "sigma_ratio",
            RATIO,
            "threshold",
            0.0,
            "overlap",
            1.0);
    boolean bright = settings.tone().bright(image, settings.leastSigma(), settings.greatestSigma());
    Plane upright = bright ? image : image.inverted();
    List<Blob> found =
        new ArrayList<>(new DogDetector().prepare(upright).detect(new Settings(wide)).blobs());
    found.sort(
        Comparator.comparingDouble(Blob::response)
            .reversed()
            .thenComparingDouble(Blob::y)
            .thenComparingDouble(Blob::x));
    List<Blob> kept = new ArrayList<>();
    for (Blob blob : found) {
      if (kept.size() == settings.most()) {
        break;
      }
      if (kept.stream().noneMatch(other -> same(blob, other))) {
        kept.add(blob);
      }
    }
    return kept.stream().map(b -> new Point(b.x() + 0.5, b.y() + 0.5)).toList();
  }

  private static boolean same(Blob a, Blob b) {
    double reach = APART * Math.max(a.sigma(), b.sigma());
    double dy = a.y() - b.y();
    double dx = a.x() - b.x();
    return dy * dy + dx * dx < reach * reach;
  }

  /** Answers at the spots of this crop, whatever points are asked for. */
  @Override
  public List<PointAnswers> answers(CropBox crop, List<Point> shares) {
    List<Point> own = new ArrayList<>();
    for (Point spot : spots) {
      if (nearest(spot, crop.layer()).equals(crop)) {
        double x = (spot.x() - crop.left()) / crop.width();
        double y = (spot.y() - crop.top()) / crop.height();
        own.add(new Point(Math.max(0, Math.min(1, x)), Math.max(0, Math.min(1, y))));
      }
    }
    return own.isEmpty() ? List.of() : network.answers(crop, own);
  }

  private CropBox nearest(Point spot, int layer) {
    Comparator<CropBox> near = Comparator.comparingDouble(crop -> distance(spot, crop));
    return crops.stream().filter(crop -> crop.layer() == layer).min(near).orElseThrow();
  }

  private static double distance(Point spot, CropBox crop) {
    double dx = spot.x() - (crop.left() + crop.right()) / 2.0;
    double dy = spot.y() - (crop.top() + crop.bottom()) / 2.0;
    return dx * dx + dy * dy;
  }
}
