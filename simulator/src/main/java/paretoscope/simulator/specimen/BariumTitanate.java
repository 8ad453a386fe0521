package paretoscope.simulator.specimen;

import java.util.List;
import java.util.function.Consumer;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.specimen.ColumnDraft.Rung;

/**
 * Tetragonal barium titanate at room temperature along an a axis, so that the polar axis c lies in
 * the plane. Four kinds of domains: polar axis along +x, -x, +y or -y of the crystal.
 *
 * <p>a = 0.3991 nm, c = 0.4035 nm (Kwei et al. 1993, J. Phys. Chem. 97, 2368, rounded). Shifts
 * along the polar axis against Ba, as shares of c: Ti +0.0135, apex O -0.025, other O -0.015 (after
 * Harada, Pedersen and Barnea 1970, Acta Cryst. A 26, 336, rounded). Walls are sharp, which
 * measured 90 and 180 degree walls of 1 to 5 nm are not (assumed, for a truth without doubt).
 *
 * <p>With t = x + y and q = x - y in the crystal's axes, 90 degree walls lie at t = const, in
 * stripes of alternately x- and y-domains. A shift of eps g(t) along (1, -1), where the slope of g
 * is +1 in x- and -1 in y-domains, strains each by +-eps along its axes and keeps the lattice whole
 * across every wall. The sign changes at q - g(t) = const: lines that run along the polar axis in
 * each domain, 180 degree walls without charge.
 */
final class BariumTitanate implements Structure {
  static final double A_NM = 0.3991;
  static final double C_NM = 0.4035;

  private static final double MEAN_NM = (A_NM + C_NM) / 2;
  private static final double STRAIN = (C_NM - A_NM) / (C_NM + A_NM);
  private static final double TI_NM = 0.0135 * C_NM;
  private static final double APEX_O_NM = -0.025 * C_NM;
  private static final double OTHER_O_NM = -0.015 * C_NM;

  private final Slab slab;
  private final Pose pose;

  /** Across t: even ones are x-domains. */
  private final Stripes axes;

  /** Across q - g: odd ones have the polar axis reversed. */
  private final Stripes signs;

  BariumTitanate(Slab slab, SeedTree seeds) {
    this.slab = slab;
    this.pose = Pose.random(slab, MEAN_NM, 10, seeds);
    // t and q grow by sqrt(2) for each nm across a wall, q - g by 2
    double reach = 2 * slab.reachNm();
    double stripe = slab.regionNm() * StrictMath.sqrt(2);
    this.axes = Stripes.random(reach, stripe, seeds.child("90 degree walls").stream());
    this.signs = Stripes.random(2 * reach, 2 * stripe, seeds.child("180 degree walls").stream());
  }

  @Override
  public double thicknessNm() {
    return slab.thicknessNm();
  }

  @Override
  public List<String> phases() {
    return List.of("+x", "-x", "+y", "-y");
  }

  @Override
  public int phase(double xNm, double yNm) {
    double u = pose.u(xNm, yNm);
    double v = pose.v(xNm, yNm);
    // back to where it was before the strain, which leaves u + v as it is
    double shear = STRAIN * axes.zigzag(u + v);
    return domain(u - shear, v + shear);
  }

  /** The domain at a place in the crystal's axes before strain. */
  private int domain(double u, double v) {
    double t = u + v;
    boolean reversed = signs.odd(u - v - axes.zigzag(t));
    return (axes.odd(t) ? 2 : 0) + (reversed ? 1 : 0);
  }

  @Override
  public double wallNm(double xNm, double yNm) {
    double u = pose.u(xNm, yNm);
    double v = pose.v(xNm, yNm);
    double t = u + v;
    double q = u - v - 2 * STRAIN * axes.zigzag(t);
    double across = axes.toBorder(t) / StrictMath.sqrt(2);
    double along = signs.toBorder(q - axes.zigzag(t)) / 2;
    return StrictMath.min(across, along);
  }

  @Override
  public void columns(Consumer<ColumnDraft> to) {
    int most = (int) (slab.reachNm() / A_NM) + 2;
    for (int i = -most; i <= most; i++) {
      for (int j = -most; j <= most; j++) {
        for (int site = 0; site < 4; site++) {
          column(i, j, site, to);
        }
      }
    }
  }

  /** Site 0: Ba at the corner; 1: Ti and O in the middle; 2 and 3: O on the left and upper side. */
  private void column(int i, int j, int site, Consumer<ColumnDraft> to) {
    double u = (j + (site % 2 == 1 ? 0.5 : 0)) * MEAN_NM;
    double v = (i + (site == 1 || site == 2 ? 0.5 : 0)) * MEAN_NM;
    int domain = domain(u, v);
    double shear = STRAIN * axes.zigzag(u + v);
    double polar = site == 1 ? TI_NM : site == 0 ? 0 : oxygen(site, domain);
    double atU = u + shear + polar * across(domain);
    double atV = v - shear + polar * down(domain);
    double x = pose.x(atU, atV);
    double y = pose.y(atU, atV);
    if (slab.holds(x, y)) {
      String kind = site == 0 ? "Ba" : site == 1 ? "Ti-O" : "O";
      long key = ColumnDraft.key(i, j, site);
      to.accept(
          ColumnDraft.stacked(kind, key, x, y, A_NM, slab.thicknessNm(), rungs(site, domain)));
    }
  }

  /** The oxygen of site 2 lies between Ti along x, that of site 3 between Ti along y. */
  private static double oxygen(int site, int domain) {
    boolean apex = (site == 2) == (domain < 2);
    return apex ? APEX_O_NM : OTHER_O_NM;
  }

  private static int across(int domain) {
    return domain == 0 ? 1 : domain == 1 ? -1 : 0;
  }

  private static int down(int domain) {
    return domain == 2 ? 1 : domain == 3 ? -1 : 0;
  }

  private List<Rung> rungs(int site, int domain) {
    if (site == 0) {
      return List.of(new Rung("Ba", 0));
    }
    if (site != 1) {
      return List.of(new Rung("O", 0.5));
    }
    // the column's place is that of its titanium
    double du = (OTHER_O_NM - TI_NM) * across(domain);
    double dv = (OTHER_O_NM - TI_NM) * down(domain);
    double dx = pose.cosine() * du - pose.sine() * dv;
    double dy = pose.sine() * du + pose.cosine() * dv;
    return List.of(new Rung("O", 0, dx, dy), new Rung("Ti", 0.5));
  }
}
