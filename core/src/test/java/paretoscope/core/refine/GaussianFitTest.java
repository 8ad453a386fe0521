package paretoscope.core.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;
import paretoscope.core.workflow.Refiner;

class GaussianFitTest extends RefinerContractTest {
  @Override
  Refiner refiner() {
    return new GaussianFit();
  }

  @Override
  double tolerance() {
    return 1e-5;
  }

  private Blob refine(Plane image, Blob start) {
    return refiner().refine(image, new Detections(List.of(start)), Settings.NONE).blobs().get(0);
  }

  @Test
  void findsSigmaToo() {
    Blob end = refine(gaussian(41, 41, 20.4, 19.7, 2.2), new Blob(20, 20, 3, 5));
    assertThat(end.sigma()).isCloseTo(2.2, within(1e-5));
    assertThat(end.response()).isEqualTo(5);
  }

  @Test
  void fitsASpotCutByTheBorder() {
    Blob end = refine(gaussian(21, 21, 0.6, 10.2, 2), new Blob(1, 10, 2, 1));
    assertThat(end.y()).isCloseTo(0.6, within(1e-5));
    assertThat(end.x()).isCloseTo(10.2, within(1e-5));
  }

  @Test
  void leavesASpotWhoseFitLeavesTheDisk() {
    Plane image = gaussian(61, 61, 30, 42, 3);
    Blob far = new Blob(30, 30, 1.5, 1);
    assertThat(refine(image, far)).isEqualTo(far);
  }

  /**
   * For a Gaussian of height A and deviation s in noise of deviation n per pixel, the variance of
   * an efficient centre estimate is 2 n^2 / (pi A^2) once the pixels are fine and the window wide;
   * in a disk of two sigma somewhat more. Mean square errors of 400 fits, so the ratio to its
   * expectation is chi-square / 800 with 800 degrees of freedom: 1.0 +- 0.05 (one sigma).
   */
  @Test
  void isNearlyAsSharpAsNoiseAllows() {
    double noise = 0.15;
    double height = 3;
    double sum = 0;
    for (int i = 0; i < 400; i++) {
      RandomStream random = SeedTree.root(5).child("sharpness").child(i).stream();
      double y = 15 + random.uniform(-0.5, 0.5);
      double x = 15 + random.uniform(-0.5, 0.5);
      double[] values = gaussian(31, 31, y, x, 2.5).values();
      Arrays.setAll(values, k -> values[k] + noise * random.gaussian());
      Blob end = refine(new Plane(31, 31, values), new Blob(15, 15, 2.5, 1));
      sum += (end.y() - y) * (end.y() - y) + (end.x() - x) * (end.x() - x);
    }
    double limit = 2 * noise * noise / (Math.PI * height * height);
    assertThat(sum / 800 / limit).isBetween(0.85, 1.5);
  }
}
