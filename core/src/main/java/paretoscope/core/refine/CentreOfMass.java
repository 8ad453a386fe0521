package paretoscope.core.refine;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.image.Plane;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;
import paretoscope.core.workflow.OperatorCard;
import paretoscope.core.workflow.Refiner;

/**
 * {@code centre-of-mass}: moves a spot to the centroid of the intensity above the background in a
 * disk around it, again and again with the disk at the new place until the step is below a
 * thousandth of a pixel (Crocker and Grier 1996). The background is the mean along the disk's rim.
 * Pixels at the edge count by the share of them inside, so that the answer changes smoothly with
 * the centre. A spot whose disk leaves the image, or which would leave its first disk, stays.
 */
public final class CentreOfMass implements Refiner {
  private static final int MAX_STEPS = 20;
  private static final double SMALL_STEP = 1e-3;
  private static final OperatorCard CARD =
      new OperatorCard(
          "centre-of-mass",
          "Moves spots to the centroid of the intensity above the background around them.",
          "doi:10.1006/jcis.1996.0217",
          List.of(
              new RealParameter(
                  "radius",
                  "sigma",
                  "radius of the disk in units of the spot's sigma; keep neighbours out",
                  1,
                  4,
                  0.5,
                  Scale.LINEAR,
                  2.0)),
          List.of());

  @Override
  public OperatorCard card() {
    return CARD;
  }

  @Override
  public Detections refine(Plane image, Detections detections, Settings settings) {
    double sigmas = settings.withPresets(CARD.parameters()).real("radius");
    Require.within("radius of centre-of-mass [sigma]", sigmas, 0.1, 100);
    List<Blob> refined = new ArrayList<>(detections.count());
    for (Blob blob : detections.blobs()) {
      refined.add(refine(image, blob, Disk.radius(blob, sigmas)));
    }
    return new Detections(refined);
  }

  private static Blob refine(Plane image, Blob blob, double radius) {
    double y = blob.y();
    double x = blob.x();
    for (int step = 0; step < MAX_STEPS; step++) {
      Centroid centroid = new Centroid(image, Disk.around(y, x, radius + 0.5, image));
      if (!centroid.found() || distance(blob.y(), blob.x(), centroid) > radius) {
        return blob;
      }
      double moved = distance(y, x, centroid);
      y = centroid.y();
      x = centroid.x();
      if (moved < SMALL_STEP) {
        break;
      }
    }
    return new Blob(y, x, blob.sigma(), blob.response());
  }

  private static double distance(double y, double x, Centroid centroid) {
    double dy = centroid.y() - y;
    double dx = centroid.x() - x;
    return Math.sqrt(dy * dy + dx * dx);
  }
}
