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
 * {@code gaussian-fit}: moves a spot to the centre of the round Gaussian on a constant background
 * that fits the pixels of a disk around it best (least squares, Levenberg-Marquardt), and takes
 * over that Gaussian's sigma. A fit that does not settle, turns dark, leaves the disk, or changes
 * sigma by more than a factor of three leaves the spot as it was.
 */
public final class GaussianFit implements Refiner {
  private static final int LEAST_SIDE = 3;
  private static final double SIGMA_FACTOR = 3;
  private static final OperatorCard CARD =
      new OperatorCard(
          "gaussian-fit",
          "Moves spots to the centre of the best-fitting round Gaussian and takes its sigma.",
          "doi:10.1137/0111030",
          List.of(
              new RealParameter(
                  "radius",
                  "sigma",
                  "radius of the fitted disk in units of the spot's sigma; keep neighbours out",
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
    Require.within("radius of gaussian-fit [sigma]", sigmas, 0.1, 100);
    List<Blob> refined = new ArrayList<>(detections.count());
    for (Blob blob : detections.blobs()) {
      refined.add(refine(image, blob, Disk.radius(blob, sigmas)));
    }
    return new Detections(refined);
  }

  private static Blob refine(Plane image, Blob blob, double radius) {
    Disk disk = Disk.around(blob.y(), blob.x(), radius, image);
    if (disk.rows() < LEAST_SIDE || disk.columns() < LEAST_SIDE || !(blob.sigma() > 0)) {
      return blob;
    }
    GaussianModel model = new GaussianModel(image, disk, blob.sigma());
    if (!new LeastSquares(model).settle()) {
      return blob;
    }
    double[] p = model.parameters();
    double change = p[GaussianModel.SIGMA] / blob.sigma();
    boolean plausible =
        p[GaussianModel.HEIGHT] > 0
            && change < SIGMA_FACTOR
            && change > 1 / SIGMA_FACTOR
            && disk.contains(p[GaussianModel.Y], p[GaussianModel.X]);
    return plausible
        ? new Blob(p[GaussianModel.Y], p[GaussianModel.X], p[GaussianModel.SIGMA], blob.response())
        : blob;
  }
}
