package paretoscope.bench.scene;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import paretoscope.bench.CpuClock;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.scene.CutOut;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.wave.CropPlane;
import paretoscope.simulator.wave.Prism;
import paretoscope.simulator.wave.ProbeLattice;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.ProbeScattering;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.SliceStack;
import paretoscope.simulator.wave.Workers;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.Worlds;

/**
 * How far PRISM is from multislice of the same frozen atoms around columns of each material, for
 * windows of several sizes, cut behind the specimen and in its middle; and how long both take.
 *
 * <p>Argument: {@code errors} or {@code time}.
 */
public final class PrismWindows {
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "ptc", List.of("Pt", "Pt atom"),
          "srtio3", List.of("Sr", "Ti-O"),
          "batio3", List.of("Ba", "Ti-O"),
          "gan", List.of("Ga"),
          "sige", List.of("Si-rich", "Ge-rich"));
  private static final double[] WINDOWS_NM = {1.0, 1.4, 1.7, 2.0};
  private static final List<Ring> RINGS = List.of(Ring.HAADF);
  private static final double MULTISLICE_NM = 2.04;
  private static final int INTERPOLATION = 2;
  private static final int PLACES = 24;

  /** Places lie in a square of this half side around the column [nm]. */
  private static final double REACH_NM = 0.15;

  private static final SeedTree SEEDS = SeedTree.root(3).child("prism");

  private final World world;
  private final AtomicColumn column;
  private final double[][] places = new double[PLACES][2];

  private PrismWindows(String material, String kind) {
    this.world = World.of(Worlds.named(material + "-medium-v1"), 7);
    this.column = column(world, kind);
    RandomStream random = SEEDS.child("places").stream();
    for (int i = 1; i < PLACES; i++) {
      places[i][0] = random.uniform(-REACH_NM, REACH_NM);
      places[i][1] = random.uniform(-REACH_NM, REACH_NM);
    }
  }

  /** One without a defect in the inner field; of an upright particle the one with most atoms. */
  private static AtomicColumn column(World world, String kind) {
    double middle = world.spec().slab().middleNm();
    boolean particles = kind.equals("Pt");
    return world.truth().stream()
        .filter(c -> c.kind().equals(kind))
        .filter(c -> particles || kind.equals("Pt atom") || c.defect() == Defect.NONE)
        .filter(
            c ->
                !particles
                    || world.particles().stream()
                        .anyMatch(p -> p.tiltDegrees() == 0 && p.covers(c.xNm(), c.yNm())))
        .min(
            Comparator.comparingInt((AtomicColumn c) -> particles ? -c.atoms() : 0)
                .thenComparingDouble(c -> Math.hypot(c.xNm() - middle, c.yNm() - middle)))
        .orElseThrow();
  }

  public static void main(String[] args) {
    if (args[0].equals("time")) {
      new PrismWindows("srtio3", "Sr").time();
      return;
    }
    KINDS.keySet().stream()
        .sorted()
        .filter(material -> args.length == 1 || Arrays.asList(args).contains(material))
        .forEach(
            material ->
                KINDS.get(material).forEach(kind -> new PrismWindows(material, kind).errors()));
  }

  private CutOut piece(double sideNm) {
    return new CutOut(world.specimen(), column.xNm(), column.yNm(), sideNm);
  }

  private static SliceStack slices(CutOut piece) {
    return piece.slices(ProbeOptics.DEFAULT, RINGS, SEEDS, Workers.all());
  }

  private void errors() {
    CutOut exactPiece = piece(MULTISLICE_NM);
    double[] exact =
        collected(
            exactPiece, exactPiece.multislice(ProbeOptics.DEFAULT, RINGS, SEEDS, Workers.all()));
    StringBuilder cells = new StringBuilder();
    for (double window : WINDOWS_NM) {
      CutOut piece = piece(INTERPOLATION * window);
      SliceStack slices = slices(piece);
      for (CropPlane plane : List.of(CropPlane.EXIT, CropPlane.MIDDLE)) {
        double[] found =
            collected(
                piece, new ProbeLattice(slices, ProbeOptics.DEFAULT, RINGS, INTERPOLATION, plane));
        cells.append(
            String.format(
                " %.2f (%+.1f) |",
                100 * rmsOfContrast(found, exact), 100 * (found[0] / exact[0] - 1)));
      }
    }
    System.out.printf(
        "| %s | %s, %d atoms | %.3f |%s%n",
        world.spec().material().formula(), column.kind(), column.atoms(), exact[0], cells);
  }

  private double[] collected(CutOut piece, ProbeScattering scattering) {
    double[] shares = new double[PLACES];
    Workers.all()
        .each(
            PLACES,
            i -> {
              double down = piece.angstromDown(column.yNm() + places[i][0]);
              double across = piece.angstromAcross(column.xNm() + places[i][1]);
              shares[i] = scattering.collected(down, across)[0];
            });
    return shares;
  }

  private static double rmsOfContrast(double[] found, double[] exact) {
    double sum = 0;
    for (int i = 0; i < exact.length; i++) {
      sum += (found[i] - exact[i]) * (found[i] - exact[i]) / exact.length;
    }
    double least = Arrays.stream(exact).min().orElseThrow();
    double most = Arrays.stream(exact).max().orElseThrow();
    return Math.sqrt(sum) / (most - least);
  }

  /** Milliseconds of processor time for a probe of a full block of 70 x 70. */
  private void time() {
    int side = 70;
    CutOut small = piece(MULTISLICE_NM);
    ProbeScattering multislice = small.multislice(ProbeOptics.DEFAULT, RINGS, SEEDS, Workers.ONE);
    CpuClock direct = CpuClock.of(2, 20, i -> multislice.collected(10, 10 + 0.02 * i));
    System.out.printf("| multislice | | %.1f |%n", 1000 * direct.medianSeconds());
    CutOut piece = piece(2.8);
    Prism.Need need =
        Prism.need(
            piece.grid(ProbeOptics.DEFAULT, RINGS),
            piece.slicing(),
            ProbeOptics.DEFAULT,
            RINGS,
            INTERPOLATION);
    SliceStack slices = slices(piece);
    Prism[] prism = new Prism[1];
    CpuClock sent =
        CpuClock.of(
            0,
            1,
            i ->
                prism[0] =
                    Prism.of(
                        slices,
                        ProbeOptics.DEFAULT,
                        RINGS,
                        INTERPOLATION,
                        CropPlane.MIDDLE,
                        Workers.ONE));
    double[] lines = new double[side];
    Arrays.setAll(lines, i -> 7.1 + 0.2 * i);
    CpuClock summed = CpuClock.of(0, 1, i -> prism[0].collected(lines, lines));
    double probes = (double) side * side;
    System.out.printf(
        "| prism, %d plane waves | %.0f | %.1f, of which sums and transforms %.2f |%n",
        need.beams(),
        need.bytes() / 1e6,
        1000 * (sent.leastSeconds() + summed.leastSeconds()) / probes,
        1000 * summed.leastSeconds() / probes);
  }
}
