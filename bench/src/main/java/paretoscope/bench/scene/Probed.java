package paretoscope.bench.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.scene.CutOut;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Particle;
import paretoscope.simulator.wave.Multislice;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.Workers;
import paretoscope.simulator.world.World;

/**
 * Probes at random places of pieces of a world, each through frozen atoms by multislice, with what
 * is collected at ten depths. Kept in a file, since a material takes minutes.
 */
final class Probed {
  static final int DEPTHS = 10;
  static final double SIDE_NM = 2;
  private static final double INNER_NM = 0.9;
  private static final int PIECES = 6;
  private static final int CONFIGURATIONS = 3;
  private static final int PLACES = 100;

  private final World world;
  private final List<double[]> rows = new ArrayList<>();

  private Probed(World world) {
    this.world = world;
  }

  /** Rows of x [nm], y [nm] and the share collected at each depth. */
  static List<double[]> of(World world, Path folder) throws IOException {
    Path file = folder.resolve(world.spec().material().id() + ".csv");
    Probed probed = new Probed(world);
    if (!Files.exists(file)) {
      for (int piece = 0; piece < PIECES; piece++) {
        probed.probe(piece);
        System.err.printf("%s: piece %d of %d%n", world.spec().id(), piece + 1, PIECES);
      }
      Files.createDirectories(folder);
      Files.write(file, probed.rows.stream().map(Probed::line).toList());
    }
    return Files.readAllLines(file).stream()
        .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
        .toList();
  }

  private static String line(double[] row) {
    return Arrays.toString(row).replaceAll("[\\[\\] ]", "");
  }

  private void probe(int piece) {
    SeedTree seeds = SeedTree.root(piece).child("calibration");
    RandomStream random = seeds.child("places").stream();
    double[] middle = middle(random, piece);
    CutOut cut = new CutOut(world.specimen(), middle[0], middle[1], SIDE_NM);
    for (int c = 0; c < CONFIGURATIONS; c++) {
      Multislice multislice =
          cut.multislice(ProbeOptics.DEFAULT, List.of(Ring.HAADF), seeds.child(c), Workers.all());
      double[][] found = new double[PLACES][];
      double[][] places = new double[PLACES][2];
      for (double[] place : places) {
        place[0] = middle[0] + random.uniform(-INNER_NM / 2, INNER_NM / 2);
        place[1] = middle[1] + random.uniform(-INNER_NM / 2, INNER_NM / 2);
      }
      Workers.all().each(PLACES, i -> found[i] = row(cut, multislice, places[i]));
      rows.addAll(List.of(found));
    }
  }

  /** Anywhere in the field; on a support, in turn at a particle's rim and at a single atom. */
  private double[] middle(RandomStream random, int piece) {
    double side = world.spec().slab().sideNm();
    if (world.particles().isEmpty()) {
      return new double[] {
        random.uniform(SIDE_NM, side - SIDE_NM), random.uniform(SIDE_NM, side - SIDE_NM)
      };
    }
    if (piece % 2 == 1) {
      List<AtomicColumn> single =
          world.truth().stream().filter(c -> c.kind().equals("Pt atom")).toList();
      AtomicColumn atom = single.get(random.below(single.size()));
      return new double[] {atom.xNm(), atom.yNm()};
    }
    List<Particle> flat =
        world.particles().stream()
            .filter(p -> p.tiltDegrees() == 0)
            .filter(p -> world.spec().slab().inField(p.xNm(), p.yNm()))
            .toList();
    Particle particle = flat.get(piece / 2 % flat.size());
    double angle = random.uniform(0, 2 * StrictMath.PI);
    return new double[] {
      particle.xNm() + 0.7 * particle.radiusNm() * StrictMath.cos(angle),
      particle.yNm() + 0.7 * particle.radiusNm() * StrictMath.sin(angle)
    };
  }

  private static double[] row(CutOut cut, Multislice multislice, double[] place) {
    double[][] byDepth =
        multislice.collectedByDepth(cut.angstromDown(place[1]), cut.angstromAcross(place[0]));
    double[] row = new double[2 + DEPTHS];
    row[0] = place[0];
    row[1] = place[1];
    for (int d = 0; d < DEPTHS; d++) {
      row[2 + d] = byDepth[(d + 1) * byDepth.length / DEPTHS - 1][0];
    }
    return row;
  }
}
