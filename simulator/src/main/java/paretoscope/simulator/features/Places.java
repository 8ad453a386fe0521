package paretoscope.simulator.features;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** Numbers beyond this say no more. */
  private static final double MOST = 20;

  /** Ratios of columns that nothing is known to compare with. */
  private static final double UNKNOWN_RATIO = 1;

  /**
   * A place.
   *
   * @param y row [px]
   * @param x column [px]
   * @param numbers that describe it
   */
  public record Place(double y, double x, double[] numbers) {}

  /** Where, at which place of the cell (-1 for none), and whether a column was found. */
  private record Candidate(double y, double x, int basis, boolean found, double offset) {}

  private final Spots spots;
  private final Crystal crystal;
  private final double slack;
  private final double border;
  private final double perElectron;
  private final List<Candidate> candidates = new ArrayList<>();
  private double[] y = {};
  private double[] x = {};

  private Places(Spots spots, Crystal crystal, double electronsPerPixel) {
    this.spots = spots;
    this.crystal = crystal;
    this.slack = StrictMath.max(1, Repeats.SLACK_NM / spots.image().pixelNm());
    this.border = BORDER_NM / spots.image().pixelNm();
    this.perElectron = 1 / electronsPerPixel;
  }

  /**
   * Those of an image.
   *
   * @param electronsPerPixel sent to each scan position [e]
   */
  static List<Place> of(Spots spots, Crystal crystal, double electronsPerPixel) {
    Places places = new Places(spots, crystal, electronsPerPixel);
    places.gather();
    return places.described();
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
    y = candidates.stream().mapToDouble(Candidate::y).toArray();
    x = candidates.stream().mapToDouble(Candidate::x).toArray();
  }

  /** Bright columns, and places beside them where one ought to be. */
  private List<double[]> cells(LatticeVectors l, NeighbourGrid found) {
    List<double[]> cells = new ArrayList<>();
    for (int i = 0; i < crystal.count(); i++) {
      if (crystal.bright(i)) {
        cells.add(new double[] {crystal.y(i), crystal.x(i)});
      }
    }
    int certain = cells.size();
    double[][] steps = steps(l);
    for (int i = 0; i < certain; i++) {
      for (int n = 0; n < 4; n++) {
        double[] cell = {cells.get(i)[0] + steps[n][0], cells.get(i)[1] + steps[n][1]};
        boolean known = cells.stream().anyMatch(other -> near(other, cell, 1.5 * slack));
        if (!known && inside(cell[0], cell[1])) {
          int weak = nearest(found, cell[0], cell[1]);
          cells.add(weak < 0 ? cell : new double[] {crystal.y(weak), crystal.x(weak)});
        }
      }
    }
    return cells;
  }

  private int nearest(NeighbourGrid found, double atY, double atX) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i : found.within(atY, atX, slack)) {
      double away = StrictMath.hypot(crystal.y(i) - atY, crystal.x(i) - atX);
      if (away < least) {
        least = away;
        best = i;
      }
    }
    return best;
  }

  private static boolean near(double[] one, double[] other, double distance) {
    double dy = one[0] - other[0];
    double dx = one[1] - other[1];
    return dy * dy + dx * dx <= distance * distance;
  }

  private void add(double atY, double atX, int basis, NeighbourGrid found, boolean[] used) {
    int column = nearest(found, atY, atX);
    if (column >= 0 && used[column]) {
      return;
    }
    double realY = column >= 0 ? crystal.y(column) : atY;
    double realX = column >= 0 ? crystal.x(column) : atX;
    double[] place = {realY, realX};
    boolean known =
        candidates.stream()
            .anyMatch(c -> near(new double[] {c.y, c.x}, place, column >= 0 ? 1 : 1.2 * slack));
    if (!known && inside(realY, realX)) {
      if (column >= 0) {
        used[column] = true;
      }
      double offset = StrictMath.hypot(realY - atY, realX - atX);
      candidates.add(new Candidate(realY, realX, basis, column >= 0, offset));
    }
  }

  private boolean inside(double atY, double atX) {
    Plane plane = spots.image().plane();
    return atY >= border
        && atX >= border
        && atY <= plane.height() - 1 - border
        && atX <= plane.width() - 1 - border;
  }

  private List<Place> described() {
    Spots.Spot[] spot = new Spots.Spot[y.length];
    for (int i = 0; i < spot.length; i++) {
      spot[i] = spots.at(y[i], x[i]);
    }
    double[] usual = usual(spot);
    double[] ofKind = ofKind(spot);
    NeighbourGrid grid = new NeighbourGrid(y, x);
    double[] ratio = new double[y.length];
    for (int i = 0; i < ratio.length; i++) {
      double reference = usual[i] > 0 ? usual[i] : ofKind[i];
      ratio[i] = reference > 0 ? bounded(spot[i].level() / reference) : UNKNOWN_RATIO;
    }
    double scatter = scatter(spot, usual);
    double brightest = brightest(spot);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      double reference = usual[i] > 0 ? usual[i] : ofKind[i] > 0 ? ofKind[i] : brightest;
      double noise = spot[i].noise() / reference;
      double[] beside = beside(i, ratio, grid);
      double[] numbers = {
        ratio[i],
        bounded((ratio[i] - 1) / noise),
        StrictMath.log10(StrictMath.max(1e-4, noise)),
        ofKind[i] > 0 ? bounded(spot[i].level() / ofKind[i]) : UNKNOWN_RATIO,
        StrictMath.log10(StrictMath.max(1e-3, reference / brightest)),
        candidates.get(i).found ? 1 : 0,
        candidates.get(i).offset / slack,
        bounded((spot[i].level() - spot[i].around()) / reference),
        StrictMath.min(3, spot[i].width()),
        beside[0],
        beside[1],
        bounded(scatter),
        StrictMath.log10(StrictMath.max(1e-6, spot[i].level() * perElectron)),
        candidates.get(i).basis < 0 ? 1 : 0,
        StrictMath.min(2, beside[2]),
        bounded(spot[i].around() / brightest)
      };
      places.add(new Place(y[i], x[i], numbers));
    }
    return places;
  }

  private static double bounded(double value) {
    return StrictMath.max(-MOST, StrictMath.min(MOST, value));
  }

  private double brightest(Spots.Spot[] spot) {
    double[] levels = Arrays.stream(spot).mapToDouble(Spots.Spot::level).sorted().toArray();
    double high = levels.length == 0 ? 0 : levels[(int) (0.9 * (levels.length - 1))];
    return StrictMath.max(high, 1e-3);
  }

  /** Of the like columns around each: median of the means of opposite ones; NaN if too few. */
  private double[] usual(Spots.Spot[] spot) {
    double[] usual = new double[spot.length];
    Arrays.fill(usual, Double.NaN);
    if (crystal.lattice().isEmpty() || spot.length == 0) {
      return usual;
    }
    NeighbourGrid grid = new NeighbourGrid(y, x);
    double[][] steps = steps(crystal.lattice().get());
    for (int i = 0; i < usual.length; i++) {
      double[] around = new double[8];
      for (int n = 0; n < 8; n++) {
        int other = like(i, steps[n], grid);
        around[n] = other < 0 ? Double.NaN : spot[other].level();
      }
      double[] pairs = new double[4];
      for (int n = 0; n < 4; n++) {
        pairs[n] = (around[2 * n] + around[2 * n + 1]) / 2;
      }
      double ofPairs = median(pairs, 3);
      usual[i] = Double.isNaN(ofPairs) ? median(around, 3) : ofPairs;
    }
    return usual;
  }

  private int like(int i, double[] step, NeighbourGrid grid) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int other : grid.within(y[i] + step[0], x[i] + step[1], slack)) {
      double away = StrictMath.hypot(y[other] - y[i] - step[0], x[other] - x[i] - step[1]);
      if (away < least) {
        least = away;
        best = other;
      }
    }
    return best;
  }

  private static double median(double[] values, int least) {
    double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int count = known.length;
    return count < least ? Double.NaN : (known[(count - 1) / 2] + known[count / 2]) / 2;
  }

  /** Median of all at the same place of the cell. */
  private double[] ofKind(Spots.Spot[] spot) {
    double[] ofKind = new double[spot.length];
    for (int basis = -1; basis < 16; basis++) {
      List<Double> levels = new ArrayList<>();
      for (int i = 0; i < spot.length; i++) {
        if (candidates.get(i).basis == basis) {
          levels.add(spot[i].level());
        }
      }
      double median = median(levels.stream().mapToDouble(Double::doubleValue).toArray(), 1);
      for (int i = 0; i < spot.length; i++) {
        ofKind[i] = candidates.get(i).basis == basis ? median : ofKind[i];
      }
    }
    return ofKind;
  }

  /** How far bright columns differ from their like, in noise. */
  private double scatter(Spots.Spot[] spot, double[] usual) {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < spot.length; i++) {
      if (usual[i] > 0 && candidates.get(i).found) {
        all.add(StrictMath.abs(spot[i].level() - usual[i]) / spot[i].noise());
      }
    }
    double median = median(all.stream().mapToDouble(Double::doubleValue).toArray(), 1);
    return Double.isNaN(median) ? 1 : median;
  }

  /** Mean ratio within 0.3 nm, least ratio there, distance of the nearest found column [nm]. */
  private double[] beside(int i, double[] ratio, NeighbourGrid grid) {
    double reach = 0.3 / spots.image().pixelNm();
    double sum = 0;
    double least = MOST;
    int count = 0;
    double nearest = 2;
    for (int other : grid.within(y[i], x[i], 2 * reach)) {
      if (other != i) {
        double away = StrictMath.hypot(y[other] - y[i], x[other] - x[i]);
        if (away <= reach) {
          sum += ratio[other];
          least = StrictMath.min(least, ratio[other]);
          count++;
        }
        if (candidates.get(other).found) {
          nearest = StrictMath.min(nearest, away * spots.image().pixelNm());
        }
      }
    }
    return new double[] {count == 0 ? 1 : sum / count, count == 0 ? 1 : least, nearest};
  }

  /** a, -a, b, -b, then their sums and differences. */
  private static double[][] steps(LatticeVectors l) {
    return new double[][] {
      {l.ay(), l.ax()},
      {-l.ay(), -l.ax()},
      {l.by(), l.bx()},
      {-l.by(), -l.bx()},
      {l.ay() + l.by(), l.ax() + l.bx()},
      {-l.ay() - l.by(), -l.ax() - l.bx()},
      {l.ay() - l.by(), l.ax() - l.bx()},
      {l.by() - l.ay(), l.bx() - l.ax()}
    };
  }
}
