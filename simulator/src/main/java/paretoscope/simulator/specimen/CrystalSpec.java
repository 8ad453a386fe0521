package paretoscope.simulator.specimen;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * A crystal seen along a zone axis: a rectangular cell of columns, and how many columns lack.
 *
 * @param cellAcrossNm first side of the cell, along x before rotation [nm]
 * @param cellDownNm second side of the cell, along y before rotation [nm]
 * @param sites columns in the cell
 * @param vacancyRate probability that a listed column is missing, independent of the others
 */
public record CrystalSpec(
    double cellAcrossNm, double cellDownNm, List<ColumnSite> sites, double vacancyRate) {
  public CrystalSpec {
    Require.within("cell across [nm]", cellAcrossNm, 0.05, 100);
    Require.within("cell down [nm]", cellDownNm, 0.05, 100);
    Require.within("vacancy rate", vacancyRate, 0, 1);
    sites = List.copyOf(sites);
    Require.that(!sites.isEmpty(), "columns of a crystal", sites, "must not be empty", sites);
  }

  /**
   * Strontium titanate along [001]: a = 0.3905 nm (0.39053 nm at 293 K by gamma-ray diffraction,
   * Jauch and Reehuis 2005, Acta Cryst. A 61, 411). Displacements: Sr 8.83 pm, Ti 7.84 pm, O 8.93
   * pm, those of the frozen-phonon calculations in the reference data (golden/stem). Sr and Ti-O
   * columns are listed; the pure O columns between them scatter about 7 % of what Sr does.
   */
  public static CrystalSpec strontiumTitanate(double vacancyRate) {
    Atom strontium = new Atom("Sr", 38, 0.00883);
    Atom titanium = new Atom("Ti", 22, 0.00784);
    Atom oxygen = new Atom("O", 8, 0.00893);
    return new CrystalSpec(
        0.3905,
        0.3905,
        List.of(
            new ColumnSite("Sr", 0, 0, List.of(strontium), true),
            new ColumnSite("Ti-O", 0.5, 0.5, List.of(titanium, oxygen), true),
            new ColumnSite("O", 0, 0.5, List.of(oxygen), false),
            new ColumnSite("O", 0.5, 0, List.of(oxygen), false)),
        vacancyRate);
  }

  /** Area of the cell [nm²]. */
  public double cellAreaSquareNm() {
    return cellAcrossNm * cellDownNm;
  }

  /** Scattering of a whole cell, the sum of its columns' weights. */
  public double cellWeight(double exponent) {
    double sum = 0;
    for (ColumnSite site : sites) {
      sum += site.weight(exponent);
    }
    return sum;
  }
}
