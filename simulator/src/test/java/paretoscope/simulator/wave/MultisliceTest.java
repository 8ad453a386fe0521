package paretoscope.simulator.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.simulator.scatter.ElectronBeam;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.specimen.Atoms;

class MultisliceTest {
  private static final WaveGrid GRID = new WaveGrid(200, 180, 8, 7.2);
  private static final Ring ALL = new Ring(0, 190);
  private static final Slicing SLICING = new Slicing(4, 2);

  private static SliceStack stack(Atoms atoms, Placement placement, Workers workers) {
    return SliceStack.of(
        GRID, new ElectronBeam(200), SLICING, atoms, Parametrisation.LOBATO, placement, workers);
  }

  private static Atoms gold(double xNm, double yNm) {
    Atoms.Builder atoms = new Atoms.Builder();
    for (int i = 0; i < 4; i++) {
      atoms.add("Au", xNm, yNm, 0.1 + 0.2 * i);
    }
    return atoms.build();
  }

  private static Multislice of(SliceStack stack) {
    return new Multislice(stack, ProbeOptics.DEFAULT, List.of(ALL, Ring.HAADF));
  }

  @Test
  void vacuumScattersNothing() {
    Multislice vacuum = of(stack(new Atoms.Builder().build(), Placement.EXACT, Workers.ONE));
    double[] collected = vacuum.collected(3, 4);
    assertThat(collected[0]).isCloseTo(1, within(1e-5));
    assertThat(collected[1]).isLessThan(1e-10);
  }

  @Test
  void electronsAreConservedUpToTheGridsLimit() {
    double[] collected = of(stack(gold(0.36, 0.4), Placement.EXACT, Workers.ONE)).collected(4, 3.6);
    assertThat(collected[0]).isBetween(0.96, 1.00001);
    assertThat(collected[1]).isBetween(0.05, 0.3);
  }

  @Test
  void shiftingProbeAndAtomsTogetherChangesNothing() {
    double[] here = of(stack(gold(0.36, 0.4), Placement.EXACT, Workers.ONE)).collected(4, 3.6);
    double[] there =
        of(stack(gold(0.5123, 0.1257), Placement.EXACT, Workers.ONE)).collected(1.257, 5.123);
    assertThat(there[1] / here[1]).isCloseTo(1, within(3e-3));
  }

  @Test
  void sharingAtomsAmongGridPointsBlursThem() {
    double exact = of(stack(gold(0.362, 0.402), Placement.EXACT, Workers.ONE)).collected(4, 3.6)[1];
    double shared =
        of(stack(gold(0.362, 0.402), Placement.BILINEAR, Workers.ONE)).collected(4, 3.6)[1];
    assertThat(shared).isLessThan(exact);
  }

  @Test
  void aThickerSpecimenScattersMoreAndTheLastDepthIsTheWhole() {
    Multislice multislice = of(stack(gold(0.36, 0.4), Placement.EXACT, Workers.ONE));
    double[][] byDepth = multislice.collectedByDepth(4, 3.6);
    assertThat(byDepth).hasDimensions(4, 2);
    assertThat(byDepth[0][1]).isLessThan(byDepth[1][1]);
    assertThat(byDepth[2][1]).isLessThan(byDepth[3][1]);
    assertThat(byDepth[3]).isEqualTo(multislice.collected(4, 3.6));
  }

  @Test
  void threadsChangeNothing() {
    double[] one = of(stack(gold(0.3, 0.4), Placement.EXACT, Workers.ONE)).collected(4, 3.6);
    double[] three = of(stack(gold(0.3, 0.4), Placement.EXACT, new Workers(3))).collected(4, 3.6);
    assertThat(three).isEqualTo(one);
  }

  @Test
  void aberrationsSpreadTheProbe() {
    SliceStack stack = stack(gold(0.36, 0.4), Placement.EXACT, Workers.ONE);
    ElectronBeam beam = new ElectronBeam(200);
    for (Aberrations bad :
        List.of(
            new Aberrations(10, 0, 0, 0),
            new Aberrations(0, 0.1, 0, 0),
            new Aberrations(0, 0, 8, 30))) {
      Multislice blurred =
          new Multislice(stack, new ProbeOptics(beam, 21, bad), List.of(Ring.HAADF));
      assertThat(blurred.collected(4, 3.6)[0]).isLessThan(0.8 * of(stack).collected(4, 3.6)[1]);
    }
  }

  @Test
  void prismWithoutInterpolationIsMultislice() {
    SliceStack stack = stack(gold(0.36, 0.4), Placement.EXACT, Workers.ONE);
    Prism prism =
        Prism.of(
            stack,
            ProbeOptics.DEFAULT,
            List.of(ALL, Ring.HAADF),
            1,
            CropPlane.MIDDLE,
            new Workers(2));
    for (double[] place : new double[][] {{4, 3.6}, {0.3, 7.1}, {5.11, 2.77}}) {
      double[] direct = of(stack).collected(place[0], place[1]);
      double[] summed = prism.collected(place[0], place[1]);
      assertThat(summed[0] / direct[0]).isCloseTo(1, within(1e-5));
      assertThat(summed[1] / direct[1]).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void refusesADetectorBeyondTheGridsLimit() {
    SliceStack stack = stack(gold(0.3, 0.3), Placement.EXACT, Workers.ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Multislice(stack, ProbeOptics.DEFAULT, List.of(new Ring(68, 250))))
        .withMessageContaining("250.0 mrad")
        .withMessageContaining("must be below")
        .withMessageContaining("grid points or more");
  }

  @Test
  void refusesAProbeOfAnotherEnergy() {
    SliceStack stack = stack(gold(0.3, 0.3), Placement.EXACT, Workers.ONE);
    ProbeOptics slow = new ProbeOptics(new ElectronBeam(80), 21, Aberrations.NONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Multislice(stack, slow, List.of(Ring.HAADF)))
        .withMessageContaining("beam of the probe");
  }
}
