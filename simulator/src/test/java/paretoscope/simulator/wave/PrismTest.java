package paretoscope.simulator.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import paretoscope.simulator.scatter.ElectronBeam;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.specimen.Atoms;

class PrismTest {
  private static final WaveGrid GRID = new WaveGrid(360, 324, 14.4, 12.96);
  private static final List<Ring> RINGS = List.of(new Ring(0, 60), Ring.HAADF);
  private static final double[] DOWN = {6.9, 7.13, 7.4, 0.2};
  private static final double[] ACROSS = {6.5, 12.9, 6.21};

  /** A gold column in the middle, and one atom beside it. */
  private static SliceStack stack(int layers, Workers workers) {
    Atoms.Builder atoms = new Atoms.Builder();
    for (int i = 0; i < layers; i++) {
      atoms.add("Au", 0.648, 0.72, 0.1 + 0.2 * i);
    }
    atoms.add("Pt", 0.9, 0.5, 0.2);
    return SliceStack.of(
        GRID,
        new ElectronBeam(200),
        new Slicing(layers, 2),
        atoms.build(),
        Parametrisation.LOBATO,
        Placement.EXACT,
        workers);
  }

  private static Prism prism(SliceStack stack, CropPlane plane, Workers workers) {
    return Prism.of(stack, ProbeOptics.DEFAULT, RINGS, 2, plane, workers);
  }

  @ParameterizedTest
  @EnumSource
  void probesSentWithTheirCopiesSeeTheSame(CropPlane plane) {
    SliceStack stack = stack(6, Workers.ONE);
    Prism prism = prism(stack, plane, Workers.ONE);
    ProbeLattice lattice = new ProbeLattice(stack, ProbeOptics.DEFAULT, RINGS, 2, plane);
    double[][] summed = prism.crossings(DOWN, ACROSS);
    double[][] sent = lattice.crossings(DOWN, ACROSS);
    for (int i = 0; i < sent.length; i++) {
      for (int ring = 0; ring < RINGS.size(); ring++) {
        assertThat(summed[i][ring] / sent[i][ring]).isCloseTo(1, within(2e-4));
      }
    }
  }

  @Test
  void neitherThreadsNorCompanyChangeBits() {
    Prism one = prism(stack(4, Workers.ONE), CropPlane.MIDDLE, Workers.ONE);
    Prism two = prism(stack(4, new Workers(2)), CropPlane.MIDDLE, new Workers(2));
    double[][] all = one.crossings(DOWN, ACROSS);
    assertThat(two.crossings(DOWN, ACROSS)).isDeepEqualTo(all);
    assertThat(one.collected(DOWN[1], ACROSS[2])).isEqualTo(all[ACROSS.length + 2]);
  }

  @Test
  void windowsCutInTheMiddleLoseLess() {
    SliceStack stack = stack(20, new Workers(2));
    double exact =
        new Multislice(stack, ProbeOptics.DEFAULT, List.of(Ring.HAADF)).collected(7.2, 6.48)[0];
    assertThat(lattice(stack, CropPlane.EXIT).collected(7.2, 6.48)[0] / exact).isLessThan(0.97);
    assertThat(lattice(stack, CropPlane.MIDDLE).collected(7.2, 6.48)[0] / exact)
        .isCloseTo(1, within(0.03));
  }

  private static ProbeLattice lattice(SliceStack stack, CropPlane plane) {
    return new ProbeLattice(stack, ProbeOptics.DEFAULT, List.of(Ring.HAADF), 2, plane);
  }

  @Test
  void saysWhatItNeeds() {
    Prism.Need need =
        Prism.need(GRID, new Slicing(6, 2), ProbeOptics.DEFAULT, List.of(Ring.HAADF), 2);
    // a disc of 0.837 periods per angstrom in half the cell
    assertThat(need.beams()).isBetween(100, 125);
    long slices = 6L * 360 * 324 * 8;
    // 200 mrad are 7.97 periods per angstrom, both signs, and zero
    assertThat((need.bytes() - slices) / 8.0 / need.beams()).isBetween(231.0 * 208, 240.0 * 216);
  }

  @Test
  void refusesNoInterpolationAtAll() {
    SliceStack stack = stack(1, Workers.ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProbeLattice(stack, ProbeOptics.DEFAULT, RINGS, 0, CropPlane.EXIT))
        .withMessageContaining("interpolation (0) must be > 0");
  }
}
