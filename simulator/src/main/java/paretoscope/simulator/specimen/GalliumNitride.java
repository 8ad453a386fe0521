package paretoscope.simulator.specimen;

import java.util.List;
import java.util.function.Consumer;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.specimen.ColumnDraft.Rung;

/**
 * Wurtzite gallium nitride along [11-20]: dumbbells of a Ga and an N column 0.11 nm apart, which
 * point along the polar c axis one way or the other. a = 0.3189 nm, c = 0.5185 nm (Leszczynski et
 * al. 1996, Appl. Phys. Lett. 69, 73), u = 0.377 (assumed, near measured values).
 *
 * <p>Domains of inverted polarity are strips along c. Inside, the crystal is its mirror image in a
 * basal plane through Ga, moved by (u - 1/2) c: the boundary named IDB* by Northrup, Neugebauer and
 * Romano 1996 (doi:10.1103/PhysRevLett.77.103), where every atom keeps four unlike neighbours.
 *
 * <p>Basal stacking faults of type I1: one layer stands like cubic, ..ABABCBCB... They cross the
 * whole field. The mean distance of faults, and the mean width of strips, are the slab's size of
 * regions.
 */
final class GalliumNitride implements Structure {
  static final double A_NM = 0.3189;
  static final double C_NM = 0.5185;
  static final double U = 0.377;

  /** Distance of like columns in a basal layer. */
  private static final double WIDE_NM = A_NM * 0.8660254037844386;

  private static final double LAYER_NM = C_NM / 2;

  private final Slab slab;
  private final Pose pose;

  /** Strips along c; odd ones are inverted. */
  private final Stripes strips;

  private final int layers;

  /** Stacking letter 0 to 2 of each basal layer, layer 0 in the middle of the array. */
  private final int[] letters;

  private final boolean[] faulted;

  GalliumNitride(Slab slab, SeedTree seeds) {
    this.slab = slab;
    this.pose = Pose.random(slab, C_NM, 10, seeds);
    this.layers = (int) (slab.reachNm() / LAYER_NM) + 4;
    this.letters = new int[2 * layers + 1];
    this.faulted = new boolean[2 * layers + 1];
    // borders between columns
    this.strips =
        Stripes.onGrid(
            slab.reachNm() + slab.regionNm(),
            slab.regionNm(),
            WIDE_NM,
            seeds.child("strips").stream());
    stack(seeds.child("stacking").stream());
  }

  private void stack(RandomStream random) {
    double next = random.uniform(0.2, 1) * slab.regionNm();
    letters[1] = 1;
    for (int l = 2; l < letters.length; l++) {
      boolean cubic = l * LAYER_NM > next;
      if (cubic) {
        next += random.uniform(0.6, 1.4) * slab.regionNm();
        // the layer between two unlike ones is the fault
        faulted[l - 1] = true;
      }
      letters[l] = cubic ? 3 - letters[l - 1] - letters[l - 2] : letters[l - 2];
    }
  }

  @Override
  public double thicknessNm() {
    return slab.thicknessNm();
  }

  @Override
  public List<String> phases() {
    return List.of("Ga-polar", "N-polar", "stacking fault");
  }

  @Override
  public int phase(double xNm, double yNm) {
    boolean inverted = strips.odd(pose.u(xNm, yNm));
    // an inverted layer lies half a cell before its place
    double v = pose.v(xNm, yNm) + (inverted ? LAYER_NM : 0);
    return faulted[layer(v)] ? 2 : inverted ? 1 : 0;
  }

  /** The layer whose middle is nearest: half way between Ga and N of a layer. */
  private int layer(double v) {
    int l = (int) Math.floor((v - U * C_NM / 2) / LAYER_NM + 0.5) + layers;
    return StrictMath.max(0, StrictMath.min(letters.length - 1, l));
  }

  @Override
  public double wallNm(double xNm, double yNm) {
    double u = pose.u(xNm, yNm);
    double least = strips.toBorder(u);
    double v = pose.v(xNm, yNm) - U * C_NM / 2 + (strips.odd(u) ? LAYER_NM : 0);
    for (int l = 0; l < faulted.length; l++) {
      if (faulted[l]) {
        least = StrictMath.min(least, StrictMath.abs(v - (l - layers) * LAYER_NM));
      }
    }
    return least;
  }

  @Override
  public void columns(Consumer<ColumnDraft> to) {
    int most = (int) (slab.reachNm() / WIDE_NM) + 3;
    for (int l = 0; l < letters.length; l++) {
      for (int j = -most; j <= most; j++) {
        column("Ga", l, j, 0, to);
        column("N", l, j, 1, to);
      }
    }
  }

  private void column(String element, int l, int j, int site, Consumer<ColumnDraft> to) {
    double u = (j + letters[l] * 2 / 3.0) * WIDE_NM;
    double height = site == 0 ? 0 : U * C_NM;
    double up = (l - layers) * LAYER_NM;
    // Ga-polar: N above Ga along c; inverted: mirrored in the plane of Ga, and moved
    double v = strips.odd(u) ? up - height + (U - 0.5) * C_NM : up + height;
    double x = pose.x(u, v);
    double y = pose.y(u, v);
    if (slab.holds(x, y)) {
      double start = StrictMath.floorMod(j, 2) * 0.5;
      long key = ColumnDraft.key(l - layers, j, site);
      List<Rung> rungs = List.of(new Rung(element, start));
      to.accept(ColumnDraft.stacked(element, key, x, y, A_NM, slab.thicknessNm(), rungs));
    }
  }
}
