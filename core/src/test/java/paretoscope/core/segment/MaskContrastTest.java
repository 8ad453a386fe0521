package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;

class MaskContrastTest {
  private static final int SIDE = 90;

  private static Mask disc(double y0, double x0, double radius) {
    return Mask.where(SIDE, SIDE, (y, x) -> Math.hypot(y - y0, x - x0) <= radius);
  }

  /** A disc of radius 10 in the middle of a slope, with noise. */
  private static Plane image(double height, double slope, double noise) {
    SplittableRandom random = new SplittableRandom(3);
    double[] values = new double[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      int y = i / SIDE;
      int x = i % SIDE;
      double disc = Math.hypot(y - 45, x - 45) <= 10 ? height : 0;
      values[i] = disc + slope * x + noise * (random.nextDouble() + random.nextDouble() - 1);
    }
    return new Plane(SIDE, SIDE, values);
  }

  @Test
  void theRightOutlineAgrees() {
    MaskContrast contrast = MaskContrast.of(image(0.5, 0.001, 0.1), disc(45, 45, 10));
    assertThat(contrast.difference()).isCloseTo(0.5, within(0.03));
    assertThat(contrast.agreement()).isGreaterThan(0.97);
    assertThat(contrast.relative(0.01)).isGreaterThan(8);
  }

  @Test
  void aDarkThingIsMeasuredAsABrightOne() {
    Mask disc = disc(45, 45, 10);
    MaskContrast bright = MaskContrast.of(image(0.5, 0, 0), disc);
    MaskContrast dark = MaskContrast.of(image(-0.5, 0, 0), disc);
    assertThat(dark.difference()).isEqualTo(-bright.difference());
    assertThat(dark.agreement()).isEqualTo(bright.agreement()).isEqualTo(1);
  }

  @Test
  void tooWideTooNarrowAndAsideAgreeLess() {
    Plane image = image(0.5, 0, 0.1);
    double right = MaskContrast.of(image, disc(45, 45, 10)).agreement();
    for (Mask wrong : new Mask[] {disc(45, 45, 15), disc(45, 45, 6), disc(45, 53, 10)}) {
      assertThat(MaskContrast.of(image, wrong).agreement()).isLessThan(right - 0.2);
    }
  }

  @Test
  void noiseHardlyAgrees() {
    Plane image = image(0.5, 0, 0.4);
    assertThat(MaskContrast.of(image, disc(15, 15, 10)).agreement()).isLessThan(0.5);
  }

  @Test
  void agreementDoesNotDependOnTheUnits() {
    Plane image = image(0.5, 0, 0.2);
    double[] scaled = image.values().clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = 4 * scaled[i] + 16;
    }
    MaskContrast first = MaskContrast.of(image, disc(45, 45, 10));
    MaskContrast second = MaskContrast.of(new Plane(SIDE, SIDE, scaled), disc(45, 45, 10));
    assertThat(second.agreement()).isEqualTo(first.agreement());
    assertThat(second.difference()).isCloseTo(4 * first.difference(), within(1e-9));
  }

  @Test
  void theWholeImageHasNothingAround() {
    MaskContrast whole =
        MaskContrast.of(image(0.5, 0, 0.1), Mask.where(SIDE, SIDE, (y, x) -> true));
    assertThat(whole.difference()).isZero();
    assertThat(whole.agreement()).isZero();
    assertThat(whole.relative(0.1)).isZero();
  }

  @Test
  void aPixelInTheCornerIsMeasured() {
    Mask corner = Mask.where(SIDE, SIDE, (y, x) -> y + x == 0);
    double[] values = new double[SIDE * SIDE];
    values[0] = 1;
    MaskContrast contrast = MaskContrast.of(new Plane(SIDE, SIDE, values), corner);
    assertThat(contrast.difference()).isEqualTo(1);
    assertThat(contrast.agreement()).isEqualTo(1);
  }

  @Test
  void anotherSizeIsRefused() {
    Mask small = Mask.where(3, 3, (y, x) -> true);
    assertThatThrownBy(() -> MaskContrast.of(image(1, 0, 0), small))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("size");
  }

  @Test
  void edgesSupportTheRightOutline() {
    EdgePlane edges = EdgePlane.of(image(0.5, 0, 0.05));
    double right = edges.support(disc(45, 45, 10));
    assertThat(right).isGreaterThan(4);
    assertThat(edges.support(disc(45, 45, 16))).isBetween(-0.3 * right, 0.3 * right);
    assertThat(edges.support(disc(15, 15, 10))).isBetween(-0.2 * right, 0.2 * right);
    assertThat(EdgePlane.of(image(-0.5, 0, 0.05)).support(disc(45, 45, 10)))
        .isCloseTo(-right, within(0.1 * right));
  }

  @Test
  void theImagesBorderIsNoEdge() {
    EdgePlane edges = EdgePlane.of(image(0.5, 0, 0.05));
    assertThat(edges.support(Mask.where(SIDE, SIDE, (y, x) -> true))).isZero();
  }
}
