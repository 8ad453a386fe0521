package paretoscope.bench.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.scene.CalibratedLight;
import paretoscope.simulator.scene.ColumnScene;
import paretoscope.simulator.scene.CutOut;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.Material;
import paretoscope.simulator.specimen.Particle;
import paretoscope.simulator.wave.Multislice;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.Workers;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.Worlds;

/**
 * How far images made of columns are from multislice of the same atoms: around one column of each
 * kind with each defect, in a world of another seed than the calibration's.
 *
 * <p>Arguments: materials (all if none).
 */
public final class Superposition {
  private static final long SEED = 7;
  private static final int SIDE = 16;
  private static final double STEP_NM = 0.05;
  private static final int CONFIGURATIONS = 4;

  private Superposition() {}

  public static void main(String[] args) {
    for (Material material : Material.values()) {
      if (args.length == 0 || List.of(args).contains(material.id())) {
        World world = World.of(Worlds.named(material.id() + "-medium-v1"), SEED);
        ColumnScene scene = ColumnScene.of(world, new CalibratedLight(material.formula(), 0));
        cases(world).forEach((name, column) -> compare(world, scene, name, column));
      }
    }
  }

  /** The first column of each kind and defect, in the inner field. */
  private static Map<String, AtomicColumn> cases(World world) {
    double side = world.spec().slab().sideNm();
    List<Particle> flat = new ArrayList<>(world.particles());
    flat.removeIf(p -> p.tiltDegrees() != 0);
    Map<String, AtomicColumn> cases = new LinkedHashMap<>();
    for (AtomicColumn column : world.truth()) {
      boolean inside =
          Math.min(column.xNm(), column.yNm()) > 2
              && Math.max(column.xNm(), column.yNm()) < side - 2;
      boolean whole =
          world.particles().isEmpty()
              || flat.stream().anyMatch(p -> p.covers(column.xNm(), column.yNm()));
      if (inside && (whole || column.defect() == Defect.SUBSTITUTION)) {
        cases.putIfAbsent(column.kind() + ", " + column.defect(), column);
      }
    }
    return cases;
  }

  private static void compare(World world, ColumnScene scene, String name, AtomicColumn column) {
    double[] exact = multislice(world, column);
    double[] quick = new double[exact.length];
    double[] y = new double[exact.length];
    double[] x = new double[exact.length];
    for (int i = 0; i < exact.length; i++) {
      int row = i / SIDE;
      y[i] = column.yNm() + offset(row);
      x[i] = column.xNm() + offset(i % SIDE);
    }
    scene.fractions(y, x, quick);
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    double mean = 0;
    for (int i = 0; i < exact.length; i++) {
      sum += (quick[i] - exact[i]) * (quick[i] - exact[i]) / exact.length;
      mean += exact[i] / exact.length;
      least = Math.min(least, exact[i]);
      most = Math.max(most, exact[i]);
    }
    System.out.printf(
        "| %s | %s, %d of %d atoms | %.4f to %.4f | **%.1f %%** | %.1f %% |%n",
        world.spec().material().formula(),
        name,
        column.atoms(),
        column.atoms() + column.missing(),
        least,
        most,
        100 * Math.sqrt(sum) / (most - least),
        100 * Math.sqrt(sum) / mean);
  }

  private static double offset(int i) {
    return (i - (SIDE - 1) / 2.0) * STEP_NM;
  }

  private static double[] multislice(World world, AtomicColumn column) {
    CutOut cut = new CutOut(world.specimen(), column.xNm(), column.yNm(), Probed.SIDE_NM);
    double[] image = new double[SIDE * SIDE];
    for (int c = 0; c < CONFIGURATIONS; c++) {
      Multislice multislice =
          cut.multislice(
              ProbeOptics.DEFAULT,
              List.of(Ring.HAADF),
              SeedTree.root(c).child("superposition"),
              Workers.all());
      Workers.all()
          .each(
              image.length,
              i -> {
                int row = i / SIDE;
                double y = column.yNm() + offset(row);
                double x = column.xNm() + offset(i % SIDE);
                image[i] +=
                    multislice.collected(cut.angstromDown(y), cut.angstromAcross(x))[0]
                        / CONFIGURATIONS;
              });
    }
    return image;
  }
}
