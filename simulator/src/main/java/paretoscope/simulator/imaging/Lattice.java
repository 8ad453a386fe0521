package paretoscope.simulator.imaging;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.specimen.ColumnSite;
import paretoscope.simulator.specimen.CrystalSpec;

/**
 * A crystal laid under the field, turned and shifted. Where the shift is and which columns are
 * missing depends on the seeds and the cell's number alone: a wider field or a greater vacancy rate
 * adds to what a narrower or lower one has.
 */
final class Lattice {
  private final CrystalSpec crystal;
  private final FieldOfView field;
  private final SeedTree seeds;
  private final double cosine;
  private final double sine;
  private final double originAcross;
  private final double originDown;

  Lattice(CrystalSpec crystal, FieldOfView field, double rotationDegrees, SeedTree seeds) {
    this.crystal = crystal;
    this.field = field;
    this.seeds = seeds;
    this.cosine = StrictMath.cos(StrictMath.toRadians(rotationDegrees));
    this.sine = StrictMath.sin(StrictMath.toRadians(rotationDegrees));
    RandomStream shift = seeds.child("shift").stream();
    this.originAcross = shift.uniform() * crystal.cellAcrossNm();
    this.originDown = shift.uniform() * crystal.cellDownNm();
  }

  /** The columns in the field and up to a margin around it, row by row of the crystal. */
  List<PlacedColumn> columns(double marginNm) {
    double height = field.heightPx() * field.pixelSizeNm();
    double width = field.widthPx() * field.pixelSizeNm();
    double reach = StrictMath.sqrt(height * height + width * width) + marginNm;
    int rows = (int) (reach / crystal.cellDownNm()) + 2;
    int cells = (int) (reach / crystal.cellAcrossNm()) + 2;
    List<PlacedColumn> placed = new ArrayList<>();
    for (int row = -rows; row <= rows; row++) {
      for (int cell = -cells; cell <= cells; cell++) {
        for (int site = 0; site < crystal.sites().size(); site++) {
          place(row, cell, site, marginNm, placed);
        }
      }
    }
    return placed;
  }

  private void place(int row, int cell, int index, double marginNm, List<PlacedColumn> placed) {
    ColumnSite site = crystal.sites().get(index);
    double across = (cell + site.acrossFraction()) * crystal.cellAcrossNm() + originAcross;
    double down = (row + site.downFraction()) * crystal.cellDownNm() + originDown;
    double y = sine * across + cosine * down;
    double x = cosine * across - sine * down;
    if (field.reaches(y, x, marginNm)) {
      placed.add(new PlacedColumn(site, y, x, site.listed() && vacant(row, cell, index)));
    }
  }

  private boolean vacant(int row, int cell, int index) {
    SeedTree place = seeds.child("vacancy").child(row).child(cell).child(index);
    return crystal.vacancyRate() > 0 && place.stream().chance(crystal.vacancyRate());
  }
}
