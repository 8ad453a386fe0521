package paretoscope.simulator.features;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.core.lattice.LatticeVectors;
import paretoscope.core.lattice.NeighbourGrid;
import paretoscope.simulator.columns.Repeats;

/**
 * The places of an image where a column is or ought to be, each with {@value #NUMBERS} numbers that
 * tell whether it has a defect.
 */
public final class Places {
  /** How many numbers describe a place. */
  public static final int NUMBERS = 16;

  /** Columns nearer the rim are seen in part [nm]. */
  private static final double BORDER_NM = 0.04;

  /**
   * A place.
   *
   * @param y row [px]
   * @param x column [px]
   * @param numbers that describe it
   */
  @SuppressWarnings("ArrayRecordComponent") // many and small: neither compared nor copied
  public record Place(double y, double x, double[] numbers) {}

  /** Where, at which place of the cell (-1 for none), and whether a column was found. */
  record Candidate(double y, double x, int basis, boolean found, double offset) {}

  private final Spots spots;
  private final Crystal crystal;
  private final double slack;
  private final double border;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Taken taken;

  private Places(Spots spots, Crystal crystal) {
    this.spots = spots;
    this.crystal = crystal;
    this.slack = StrictMath.max(1, Repeats.SLACK_NM / spots.image().pixelNm());
    this.border = BORDER_NM / spots.image().pixelNm();
    this.taken = new Taken(1.2 * slack);
  }

  /**
   * Those of an image.
   *
   * @param electronsPerPixel sent to each scan position [e]
   */
  static List<Place> of(Spots spots, Crystal crystal, double electronsPerPixel) {
    Places places = new Places(spots, crystal);
    places.gather();
    return new Compared(spots, crystal, places.candidates, electronsPerPixel).places();
  }

  private void gather() {
    NeighbourGrid found = crystal.grid();
    boolean[] used = new boolean[crystal.count()];
    if (crystal.lattice().isPresent()) {
      List<double[]> cells = cells(crystal.lattice().get(), found);
      List<double[]> basis = crystal.basis();
      for (int b = 0; b < basis.size(); b++) {
        for (double[] cell : cells) {
          add(cell[0] + basis.get(b)[0], cell[1] + basis.get(b)[1], b, found, used);
        }
      }
    }
    for (int i = 0; i < used.length; i++) {
      if (!used[i] && inside(crystal.y(i), crystal.x(i))) {
        candidates.add(new Candidate(crystal.y(i), crystal.x(i), -1, true, 0));
      }
    }
  }

  /** Bright columns, and places beside them where one ought to be. */
  private List<double[]> cells(LatticeVectors l, NeighbourGrid found) {
    List<double[]> cells = new ArrayList<>();
    Taken known = new Taken(1.5 * slack);
    for (int i = 0; i < crystal.count(); i++) {
      if (crystal.bright(i)) {
        cells.add(new double[] {crystal.y(i), crystal.x(i)});
        known.add(crystal.y(i), crystal.x(i));
      }
    }
    int certain = cells.size();
    double[][] steps = Compared.steps(l);
    for (int i = 0; i < certain; i++) {
      for (int n = 0; n < 4; n++) {
        double[] cell = {cells.get(i)[0] + steps[n][0], cells.get(i)[1] + steps[n][1]};
        if (inside(cell[0], cell[1]) && !known.within(cell[0], cell[1], 1.5 * slack)) {
          int weak = found.nearest(cell[0], cell[1], slack);
          double[] there = weak < 0 ? cell : new double[] {crystal.y(weak), crystal.x(weak)};
          cells.add(there);
          known.add(there[0], there[1]);
        }
      }
    }
    return cells;
  }

  private void add(double atY, double atX, int basis, NeighbourGrid found, boolean[] used) {
    int column = found.nearest(atY, atX, slack);
    if (column >= 0 && used[column]) {
      return;
    }
    double realY = column >= 0 ? crystal.y(column) : atY;
    double realX = column >= 0 ? crystal.x(column) : atX;
    double distance = column >= 0 ? 1 : 1.2 * slack;
    if (inside(realY, realX) && !taken.within(realY, realX, distance)) {
      if (column >= 0) {
        used[column] = true;
      }
      double offset = StrictMath.hypot(realY - atY, realX - atX);
      candidates.add(new Candidate(realY, realX, basis, column >= 0, offset));
      taken.add(realY, realX);
    }
  }

  private boolean inside(double atY, double atX) {
    Plane plane = spots.image().plane();
    return atY >= border
        && atX >= border
        && atY <= plane.height() - 1 - border
        && atX <= plane.width() - 1 - border;
  }
}
