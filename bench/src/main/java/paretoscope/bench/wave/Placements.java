package paretoscope.bench.wave;

import java.util.List;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.scatter.ElectronBeam;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.specimen.Atoms;
import paretoscope.simulator.wave.Multislice;
import paretoscope.simulator.wave.Placement;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.SliceStack;
import paretoscope.simulator.wave.Slicing;
import paretoscope.simulator.wave.WaveGrid;
import paretoscope.simulator.wave.Workers;

/**
 * What the two ways of putting atoms on a grid do to HAADF, on grids of growing fineness: 2 x 2 x
 * 20 cells of strontium titanate, one frozen phonon configuration.
 */
public final class Placements {
  private static final double CELL_ANGSTROM = 10 * FrozenTitanate.CELL_NM;

  private Placements() {}

  public static void main(String[] args) {
    Atoms atoms = FrozenTitanate.block(2, 20, SeedTree.root(5).child("x"));
    for (int points : new int[] {200, 400, 800}) {
      for (Placement placement : Placement.values()) {
        SliceStack stack =
            SliceStack.of(
                new WaveGrid(points, points, 2 * CELL_ANGSTROM, 2 * CELL_ANGSTROM),
                new ElectronBeam(200),
                new Slicing(40, CELL_ANGSTROM / 2),
                atoms,
                Parametrisation.LOBATO,
                placement,
                Workers.all());
        Multislice multislice =
            new Multislice(stack, ProbeOptics.DEFAULT, List.of(Ring.HAADF, new Ring(0, 195)));
        System.out.printf(
            "| %.4f | %s | %.4f | %.4f | %.4f | %.4f | %.3f |%n",
            2 * CELL_ANGSTROM / points,
            placement,
            collected(multislice, 1, 1, 0),
            collected(multislice, 1.5, 1.5, 0),
            collected(multislice, 1, 1.5, 0),
            collected(multislice, 1.25, 1.25, 0),
            collected(multislice, 1, 1, 1));
      }
    }
  }

  private static double collected(Multislice multislice, double down, double across, int ring) {
    return multislice.collected(down * CELL_ANGSTROM, across * CELL_ANGSTROM)[ring];
  }
}
