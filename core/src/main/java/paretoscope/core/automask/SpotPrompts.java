package paretoscope.core.automask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import paretoscope.core.segment.AnswerSource;
import paretoscope.core.segment.CropBox;
import paretoscope.core.segment.Point;
import paretoscope.core.segment.PointAnswers;

/**
 * Asks the network where spots are instead of at a grid. A grid's points lie farther apart than
 * small particles are wide, so most fall beside them and are answered by the support; a point on a
 * particle is answered by the particle. Each spot is asked for once in each layer of crops, in the
 * crop whose centre is nearest; of an image in tiles, in the nearest tile.
 */
public final class SpotPrompts implements AnswerSource {
  private final List<Point> spots;
  private final List<CropBox> crops;
  private final AnswerSource network;

  /**
   * @param spots x and y of places to ask at [px of the image]
   * @param crops all that are asked about
   */
  public SpotPrompts(List<Point> spots, List<CropBox> crops, AnswerSource network) {
    this.spots = List.copyOf(spots);
    this.crops = List.copyOf(crops);
    this.network = network;
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
    return nearest(spot, crops.stream().filter(crop -> crop.layer() == layer).toList());
  }

  /** The crop whose centre is nearest, of equals the first. */
  static CropBox nearest(Point spot, List<CropBox> crops) {
    return Collections.min(crops, Comparator.comparingDouble(crop -> distance(spot, crop)));
  }

  private static double distance(Point spot, CropBox crop) {
    double dx = spot.x() - (crop.left() + crop.right()) / 2.0;
    double dy = spot.y() - (crop.top() + crop.bottom()) / 2.0;
    return dx * dx + dy * dy;
  }
}
