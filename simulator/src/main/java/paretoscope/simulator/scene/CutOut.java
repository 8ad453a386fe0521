package paretoscope.simulator.scene;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.specimen.Atoms;
import paretoscope.simulator.specimen.FrozenPhonons;
import paretoscope.simulator.specimen.Specimen;
import paretoscope.simulator.wave.Multislice;
import paretoscope.simulator.wave.Placement;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.SliceStack;
import paretoscope.simulator.wave.Slicing;
import paretoscope.simulator.wave.WaveGrid;
import paretoscope.simulator.wave.Workers;

/**
 * A square piece of a specimen, small enough for multislice. What lies at its borders meets its own
 * opposite side, so probes must stand well inside.
 *
 * @param specimen what it is cut from
 * @param xNm its middle across the field [nm]
 * @param yNm its middle down the field [nm]
 * @param sideNm [nm]
 */
public record CutOut(Specimen specimen, double xNm, double yNm, double sideNm) {
  private static final double ANGSTROM_PER_NM = 10;

  /** As thick as slices are made at most [Å]. */
  private static final double SLICE_ANGSTROM = 2;

  public CutOut {
    Require.within("side of a cut-out [nm]", sideNm, 0.2, 50);
  }

  /** Its atoms, from its own corner; each keeps its motion from one cut-out to the next. */
  private Atoms atoms(SeedTree configuration) {
    Atoms moved =
        FrozenPhonons.displaced(specimen.atoms(), specimen.material(), configuration, this::holds);
    Atoms.Builder inside = new Atoms.Builder();
    for (int i = 0; i < moved.count(); i++) {
      inside.add(
          moved.element(i),
          moved.xNm(i) - xNm + sideNm / 2,
          moved.yNm(i) - yNm + sideNm / 2,
          moved.zNm(i));
    }
    return inside.build();
  }

  private boolean holds(int atom) {
    double x = specimen.atoms().xNm(atom) - xNm + sideNm / 2;
    double y = specimen.atoms().yNm(atom) - yNm + sideNm / 2;
    return x >= 0 && x < sideNm && y >= 0 && y < sideNm;
  }

  /** The grid on which waves are calculated. */
  public WaveGrid grid(ProbeOptics optics, List<Ring> rings) {
    double side = sideNm * ANGSTROM_PER_NM;
    double widest = rings.stream().mapToDouble(Ring::outerMrad).max().orElseThrow();
    return WaveGrid.resolving(side, side, 1.035 * optics.beam().perAngstrom(widest));
  }

  /** How it is cut across the beam. */
  public Slicing slicing() {
    return Slicing.filling(specimen.thicknessNm() * ANGSTROM_PER_NM, SLICE_ANGSTROM);
  }

  /**
   * The slices of one frozen phonon configuration.
   *
   * @param configuration seeds of the atoms' motion
   */
  public SliceStack slices(
      ProbeOptics optics, List<Ring> rings, SeedTree configuration, Workers workers) {
    return SliceStack.of(
        grid(optics, rings),
        optics.beam(),
        slicing(),
        atoms(configuration),
        Parametrisation.LOBATO,
        Placement.EXACT,
        workers);
  }

  /**
   * Multislice of one frozen phonon configuration.
   *
   * @param configuration seeds of the atoms' motion
   */
  public Multislice multislice(
      ProbeOptics optics, List<Ring> rings, SeedTree configuration, Workers workers) {
    return new Multislice(slices(optics, rings, configuration, workers), optics, rings);
  }

  /** Where a place of the field lies in the cut-out, down or across [Å]. */
  public double angstromDown(double fieldYNm) {
    return (fieldYNm - yNm + sideNm / 2) * ANGSTROM_PER_NM;
  }

  /** Where a place of the field lies in the cut-out across [Å]. */
  public double angstromAcross(double fieldXNm) {
    return (fieldXNm - xNm + sideNm / 2) * ANGSTROM_PER_NM;
  }
}
