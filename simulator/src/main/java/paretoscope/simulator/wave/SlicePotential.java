package paretoscope.simulator.wave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paretoscope.simulator.scatter.AtomicPotential;
import paretoscope.simulator.scatter.ElectronBeam;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.specimen.Atoms;

/**
 * Projected potentials of slices [V Å] on a grid: the inverse Fourier transform of the atoms'
 * scattering factors times the Fourier transform of where they are.
 */
final class SlicePotential {
  private static final double ANGSTROM_PER_NM = 10;
  private static final Lanes LOOPS = Lanes.fastest();

  private final WavePlan plan;
  private final Placement placement;
  private final Atoms atoms;
  private final List<List<Integer>> members;

  /** For each element its scattering factor in the groups' order. */
  private final List<float[][]> factors = new ArrayList<>();

  SlicePotential(
      WavePlan plan, Parametrisation set, Placement placement, Atoms atoms, Slicing slicing) {
    this.plan = plan;
    this.placement = placement;
    this.atoms = atoms;
    this.members = new ArrayList<>();
    for (int s = 0; s < slicing.slices(); s++) {
      members.add(new ArrayList<>());
    }
    for (int atom = 0; atom < atoms.count(); atom++) {
      members.get(slicing.at(atoms.zNm(atom) * ANGSTROM_PER_NM)).add(atom);
    }
    for (String element : atoms.elements()) {
      AtomicPotential potential = set.potential(element);
      factors.add(plan.weights(plan.all(), (down, across) -> factor(potential, down, across)));
    }
  }

  private double factor(AtomicPotential potential, double down, double across) {
    WaveGrid grid = plan.grid();
    double k = StrictMath.hypot(down, across);
    double area = grid.heightAngstrom() * grid.widthAngstrom();
    double factor = ElectronBeam.POTENTIAL_VA2 * potential.scatteringFactorAngstrom(k) / area;
    if (placement == Placement.EXACT) {
      return factor * grid.passed(k);
    }
    double turn = k * grid.stepDownAngstrom();
    return turn > 0 ? factor * turn / StrictMath.sin(turn) : factor;
  }

  /** The potential of a slice, as the real part of a wave. */
  float[][] of(int slice) {
    float[][] potential = plan.wave();
    boolean exact = placement == Placement.EXACT;
    List<List<Ramp>> ramps = exact ? ramps(slice) : List.of();
    List<float[][]> shared = exact ? List.of() : shared(slice);
    float[] sum = plan.group();
    float[] one = plan.group();
    for (int g = 0; g < plan.all().groups(); g++) {
      Arrays.fill(sum, 0);
      for (int kind = 0; kind < factors.size(); kind++) {
        if (exact) {
          Arrays.fill(one, 0);
          for (Ramp ramp : ramps.get(kind)) {
            ramp.addTo(one, g);
          }
        } else {
          plan.frequenciesAcross(shared.get(kind), plan.all(), g, one);
        }
        LOOPS.addWeighted(one, factors.get(kind)[g], sum, plan.grid().across());
      }
      plan.placesAcross(sum, plan.all(), g, potential);
    }
    for (float[] strip : potential) {
      plan.placesDown(strip, plan.all());
    }
    return potential;
  }

  /** For each element its atoms, each as the transform of a point where it is. */
  private List<List<Ramp>> ramps(int slice) {
    List<List<Ramp>> ramps = new ArrayList<>();
    for (int kind = 0; kind < factors.size(); kind++) {
      ramps.add(new ArrayList<>());
    }
    for (int atom : members.get(slice)) {
      double down = atoms.yNm(atom) * ANGSTROM_PER_NM;
      double across = atoms.xNm(atom) * ANGSTROM_PER_NM;
      ramps.get(atoms.kind(atom)).add(new Ramp(plan, plan.all(), down, across));
    }
    return ramps;
  }

  /** For each element its atoms shared among grid points, transformed down the field. */
  private List<float[][]> shared(int slice) {
    List<float[][]> waves = new ArrayList<>();
    for (int kind = 0; kind < factors.size(); kind++) {
      waves.add(plan.wave());
    }
    for (int atom : members.get(slice)) {
      share(atom, waves.get(atoms.kind(atom)));
    }
    for (float[][] wave : waves) {
      for (float[] strip : wave) {
        plan.frequenciesDown(strip);
      }
    }
    return waves;
  }

  private void share(int atom, float[][] wave) {
    WaveGrid grid = plan.grid();
    double y = atoms.yNm(atom) * ANGSTROM_PER_NM / grid.stepDownAngstrom();
    double x = atoms.xNm(atom) * ANGSTROM_PER_NM / grid.stepAcrossAngstrom();
    int top = (int) Math.floor(y);
    int left = (int) Math.floor(x);
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        double share = (i == 0 ? 1 - (y - top) : y - top) * (j == 0 ? 1 - (x - left) : x - left);
        int row = Math.floorMod(top + i, grid.down());
        int column = Math.floorMod(left + j, grid.across());
        wave[column / Radix.LANES][row * Radix.ROW + column % Radix.LANES] += (float) share;
      }
    }
  }
}
