package paretoscope.core.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;
import paretoscope.core.workflow.Refiner;

class CentreOfMassTest extends RefinerContractTest {
  @Override
  Refiner refiner() {
    return new CentreOfMass();
  }

  /** The disk cuts small spots by whole pixels: up to 0.04 px off at sigma 1.2 px, 0.003 at 4. */
  @Override
  double tolerance() {
    return 0.06;
  }

  @Test
  void leavesASpotWhoseDiskLeavesTheImage() {
    Plane image = gaussian(21, 21, 2.4, 10.2, 2);
    Blob edge = new Blob(2, 10, 2, 1);
    assertThat(refiner().refine(image, new Detections(List.of(edge)), Settings.NONE).blobs())
        .containsExactly(edge);
  }

  @Test
  void walksToAPeakThatTheFirstDiskOnlyTouches() {
    Plane image = gaussian(41, 41, 20.3, 22.6, 2);
    Blob start = new Blob(20, 20, 2, 1);
    Blob end =
        refiner().refine(image, new Detections(List.of(start)), Settings.NONE).blobs().get(0);
    assertThat(end.x()).isBetween(22.5, 22.7);
    assertThat(end.y()).isBetween(20.2, 20.4);
  }
}
