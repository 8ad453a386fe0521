package paretoscope.simulator.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paretoscope.core.lattice.LatticeVectors;
import paretoscope.core.lattice.NeighbourGrid;
import paretoscope.simulator.columns.Repeats;
import paretoscope.simulator.columns.Sites;

/** Compares places of an image with those of their kind around them, and with what is beside. */
final class Compared {
  /** Numbers beyond this say no more. */
  private static final double MOST = 20;

  /** Ratios of columns that nothing is known to compare with. */
  private static final double UNKNOWN_RATIO = 1;

  private final Spots spots;
  private final Crystal crystal;
  private final List<Places.Candidate> candidates;
  private final double perElectron;
  private final double slack;
  private final double[] y;
  private final double[] x;
  private final Spots.Spot[] spot;
  private final NeighbourGrid grid;
  private final double[] usual;
  private final double[] ofKind;

  /**
   * @param electronsPerPixel sent to each scan position [e]
   */
  Compared(
      Spots spots, Crystal crystal, List<Places.Candidate> candidates, double electronsPerPixel) {
    this.spots = spots;
    this.crystal = crystal;
    this.candidates = candidates;
    this.perElectron = 1 / electronsPerPixel;
    this.slack = StrictMath.max(1, Repeats.SLACK_NM / spots.image().pixelNm());
    this.y = candidates.stream().mapToDouble(Places.Candidate::y).toArray();
    this.x = candidates.stream().mapToDouble(Places.Candidate::x).toArray();
    this.spot = new Spots.Spot[y.length];
    for (int i = 0; i < spot.length; i++) {
      spot[i] = spots.at(y[i], x[i]);
    }
    this.grid = new NeighbourGrid(y, x);
    this.usual = usual();
    this.ofKind = ofKind();
  }

  /** All of them with their numbers. */
  List<Places.Place> places() {
    double[] ratio = new double[y.length];
    for (int i = 0; i < ratio.length; i++) {
      double reference = usual[i] > 0 ? usual[i] : ofKind[i];
      ratio[i] = reference > 0 ? bounded(spot[i].level() / reference) : UNKNOWN_RATIO;
    }
    double scatter = scatter();
    double brightest = brightest();
    List<Places.Place> places = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      places.add(new Places.Place(y[i], x[i], numbers(i, ratio, scatter, brightest)));
    }
    return places;
  }

  private double[] numbers(int i, double[] ratio, double scatter, double brightest) {
    double reference = usual[i] > 0 ? usual[i] : ofKind[i] > 0 ? ofKind[i] : brightest;
    double noise = spot[i].noise() / reference;
    double[] beside = beside(i, ratio);
    return new double[] {
      ratio[i],
      bounded((ratio[i] - 1) / noise),
      StrictMath.log10(StrictMath.max(1e-4, noise)),
      ofKind[i] > 0 ? bounded(spot[i].level() / ofKind[i]) : UNKNOWN_RATIO,
      StrictMath.log10(StrictMath.max(1e-3, reference / brightest)),
      candidates.get(i).found() ? 1 : 0,
      candidates.get(i).offset() / slack,
      bounded((spot[i].level() - spot[i].around()) / reference),
      StrictMath.min(3, spot[i].width()),
      beside[0],
      beside[1],
      bounded(scatter),
      StrictMath.log10(StrictMath.max(1e-6, spot[i].level() * perElectron)),
      candidates.get(i).basis() < 0 ? 1 : 0,
      StrictMath.min(2, beside[2]),
      bounded(spot[i].around() / brightest)
    };
  }

  private static double bounded(double value) {
    return StrictMath.max(-MOST, StrictMath.min(MOST, value));
  }

  private double brightest() {
    double[] levels = Arrays.stream(spot).mapToDouble(Spots.Spot::level).sorted().toArray();
    double high = levels.length == 0 ? 0 : levels[(int) (0.9 * (levels.length - 1))];
    return StrictMath.max(high, 1e-3);
  }

  /** Of the like columns around each: median of the means of opposite ones; NaN if too few. */
  private double[] usual() {
    double[] medians = new double[spot.length];
    Arrays.fill(medians, Double.NaN);
    if (crystal.lattice().isEmpty() || spot.length == 0) {
      return medians;
    }
    double[][] steps = steps(crystal.lattice().get());
    for (int i = 0; i < medians.length; i++) {
      double[] around = new double[8];
      for (int n = 0; n < 8; n++) {
        int other = grid.nearest(y[i] + steps[n][0], x[i] + steps[n][1], slack);
        around[n] = other < 0 ? Double.NaN : spot[other].level();
      }
      double[] pairs = new double[4];
      for (int n = 0; n < 4; n++) {
        pairs[n] = (around[2 * n] + around[2 * n + 1]) / 2;
      }
      double ofPairs = Sites.median(pairs, 3);
      medians[i] = Double.isNaN(ofPairs) ? Sites.median(around, 3) : ofPairs;
    }
    return medians;
  }

  /** Median of all at the same place of the cell. */
  private double[] ofKind() {
    double[] medians = new double[spot.length];
    for (int basis = -1; basis < 16; basis++) {
      List<Double> levels = new ArrayList<>();
      for (int i = 0; i < spot.length; i++) {
        if (candidates.get(i).basis() == basis) {
          levels.add(spot[i].level());
        }
      }
      double median = Sites.median(levels.stream().mapToDouble(Double::doubleValue).toArray(), 1);
      for (int i = 0; i < spot.length; i++) {
        medians[i] = candidates.get(i).basis() == basis ? median : medians[i];
      }
    }
    return medians;
  }

  /** How far bright columns differ from their like, in noise. */
  private double scatter() {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < spot.length; i++) {
      if (usual[i] > 0 && candidates.get(i).found()) {
        all.add(StrictMath.abs(spot[i].level() - usual[i]) / spot[i].noise());
      }
    }
    double median = Sites.median(all.stream().mapToDouble(Double::doubleValue).toArray(), 1);
    return Double.isNaN(median) ? 1 : median;
  }

  /** Mean ratio within 0.3 nm, least ratio there, distance of the nearest found column [nm]. */
  private double[] beside(int i, double[] ratio) {
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
        if (candidates.get(other).found()) {
          nearest = StrictMath.min(nearest, away * spots.image().pixelNm());
        }
      }
    }
    return new double[] {count == 0 ? 1 : sum / count, count == 0 ? 1 : least, nearest};
  }

  /** a, -a, b, -b, then their sums and differences. */
  static double[][] steps(LatticeVectors l) {
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
