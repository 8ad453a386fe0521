package paretoscope.simulator.specimen;

import java.util.List;
import java.util.function.Consumer;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.specimen.ColumnDraft.Rung;

/**
 * Cubic strontium titanate along [001], a = 0.3905 nm (0.39053 nm at 293 K by gamma-ray
 * diffraction, Jauch and Reehuis 2005, Acta Cryst. A 61, 411). Columns Sr, Ti-O and two O in each
 * cell; turned by up to 10 degrees.
 */
final class StrontiumTitanate implements Structure {
  static final double CELL_NM = 0.3905;

  private static final List<Rung> SR = List.of(new Rung("Sr", 0));
  private static final List<Rung> TI_O = List.of(new Rung("O", 0), new Rung("Ti", 0.5));
  private static final List<Rung> O = List.of(new Rung("O", 0.5));

  private final Slab slab;
  private final Pose pose;

  StrontiumTitanate(Slab slab, SeedTree seeds) {
    this.slab = slab;
    this.pose = Pose.random(slab, CELL_NM, 10, seeds);
  }

  @Override
  public double thicknessNm() {
    return slab.thicknessNm();
  }

  @Override
  public List<String> phases() {
    return List.of("crystal");
  }

  @Override
  public int phase(double xNm, double yNm) {
    return 0;
  }

  @Override
  public void columns(Consumer<ColumnDraft> to) {
    int most = (int) (slab.reachNm() / CELL_NM) + 2;
    for (int i = -most; i <= most; i++) {
      for (int j = -most; j <= most; j++) {
        column("Sr", SR, i, j, 0, to);
        column("Ti-O", TI_O, i, j, 1, to);
        column("O", O, i, j, 2, to);
        column("O", O, i, j, 3, to);
      }
    }
  }

  /** Site 0 at the corner, 1 in the middle, 2 and 3 on the sides of cell (i, j). */
  private void column(
      String kind, List<Rung> rungs, int i, int j, int site, Consumer<ColumnDraft> to) {
    double u = (j + (site % 2 == 1 ? 0.5 : 0)) * CELL_NM;
    double v = (i + (site == 1 || site == 2 ? 0.5 : 0)) * CELL_NM;
    double x = pose.x(u, v);
    double y = pose.y(u, v);
    if (slab.holds(x, y)) {
      long key = ColumnDraft.key(i, j, site);
      to.accept(ColumnDraft.stacked(kind, key, x, y, CELL_NM, slab.thicknessNm(), rungs));
    }
  }
}
