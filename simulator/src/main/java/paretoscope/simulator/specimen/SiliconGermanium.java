package paretoscope.simulator.specimen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import paretoscope.core.random.IndexedRandom;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.specimen.ColumnDraft.Placed;

/**
 * A random alloy of silicon and germanium with the diamond structure along [110]: dumbbells of two
 * columns 0.136 nm apart. Round Ge-rich precipitates that reach through the slab along the beam lie
 * in a Si-rich matrix of 10 % Ge. Which atom is which is drawn for each site on its own.
 *
 * <p>A column counts as a substitution where germanium was planted: where a share of its silicon,
 * as the world's rule says, was exchanged in addition to what the alloy's own chance put there. At
 * 10 % Ge a column of 26 atoms has 2.6 +- 1.5 Ge by chance; planted ones have 8 or more even in the
 * hard world.
 *
 * <p>Lattice parameter 0.5431 + 0.0200 x + 0.0027 x² nm for a share x of Ge (Dismukes, Ekstrom and
 * Paff 1964, J. Phys. Chem. 68, 3021). A precipitate that would like to be larger by a share e
 * pushes its surroundings outward: the shift is k r within and k R² / r outside, with k = e (1 +
 * nu) / (2 (1 - nu)), the solution of Eshelby 1957 (doi:10.1098/rspa.1957.0133) for a cylinder in
 * plane strain of an isotropic body; nu = 0.28 (assumed, near silicon's).
 */
final class SiliconGermanium implements Structure {
  private static final double MATRIX_GE = 0.1;

  /** Contrast 1 means this much more Ge in the precipitates. */
  private static final double MOST_MORE_GE = 0.8;

  private static final double POISSON = 0.28;

  private final Slab slab;
  private final Pose pose;
  private final Regions regions;
  private final IndexedRandom elements;
  private final double cellNm = latticeNm(MATRIX_GE);
  private final double regionGe;
  private final double push;

  SiliconGermanium(Slab slab, SeedTree seeds) {
    this.slab = slab;
    this.pose = Pose.random(slab, cellNm, 10, seeds);
    this.regions = Regions.scattered(slab, seeds.child("regions"));
    this.elements = seeds.child("alloy").indexed();
    this.regionGe = MATRIX_GE + MOST_MORE_GE * slab.regionContrast();
    double misfit = latticeNm(regionGe) / cellNm - 1;
    this.push = misfit * (1 + POISSON) / (2 * (1 - POISSON));
  }

  /** Vegard's law with its bowing [nm]. */
  static double latticeNm(double germanium) {
    return 0.5431 + 0.0200 * germanium + 0.0027 * germanium * germanium;
  }

  @Override
  public double thicknessNm() {
    return slab.thicknessNm();
  }

  @Override
  public List<String> phases() {
    return List.of("Si-rich", "Ge-rich");
  }

  @Override
  public int phase(double xNm, double yNm) {
    return regions.at(xNm, yNm) >= 0 ? 1 : 0;
  }

  @Override
  public double wallNm(double xNm, double yNm) {
    return regions.borderNm(xNm, yNm);
  }

  @Override
  public void columns(Consumer<ColumnDraft> to) {
    double across = cellNm / StrictMath.sqrt(2);
    int most = (int) (slab.reachNm() / across) + 2;
    for (int i = -most; i <= most; i++) {
      for (int j = -most; j <= most; j++) {
        for (int site = 0; site < 4; site++) {
          column(i, j, site, across, to);
        }
      }
    }
  }

  /** Sites 0 and 1 are one dumbbell, 2 and 3 the one in the middle, half a period deeper. */
  private void column(int i, int j, int site, double across, Consumer<ColumnDraft> to) {
    double centred = site < 2 ? 0 : 0.5;
    double u = (j + centred) * across;
    double v = (i + centred + (site % 2 == 0 ? 0 : 0.25)) * cellNm;
    double x0 = pose.x(u, v);
    double y0 = pose.y(u, v);
    double x = x0 + push * regions.pushX(x0, y0);
    double y = y0 + push * regions.pushY(x0, y0);
    if (slab.holds(x, y)) {
      String kind = phases().get(phase(x, y));
      double start = (site == 1 || site == 2) ? 0.5 : 0;
      long key = ColumnDraft.key(i, j, site);
      to.accept(new ColumnDraft(kind, key, x, y, alloy(key, x, y, start, across)));
    }
  }

  private List<Placed> alloy(long key, double x, double y, double start, double periodNm) {
    double germanium = phase(x, y) == 1 ? regionGe : MATRIX_GE;
    List<Placed> atoms = new ArrayList<>();
    for (int n = 0; (n + 0.25 + start) * periodNm < slab.thicknessNm(); n++) {
      String element = elements.uniform((key << 10) + n) < germanium ? "Ge" : "Si";
      atoms.add(new Placed(element, x, y, (n + 0.25 + start) * periodNm));
    }
    return atoms;
  }
}
