package paretoscope.simulator.features;

import java.util.Arrays;
import paretoscope.core.image.Plane;
import paretoscope.core.lattice.NeighbourGrid;
import paretoscope.simulator.acquisition.View;

/**
 * Blocks of an image of about {@value #BLOCK_NM} nm, each with {@value #NUMBERS} numbers that tell
 * its phase: how bright it is, and to which side light lies about the bright columns near it, in
 * rings. In a polar crystal some columns lie off the middle between others, all to one side, so
 * that the light in a ring about a bright column has a centre beside it.
 */
public final class Blocks {
  static final double BLOCK_NM = 0.32;

  /** Borders of the rings [nm]. */
  private static final double[] RINGS_NM = {0.06, 0.14, 0.21, 0.285, 0.36};

  private static final int RINGS = 4;

  /** How far columns count for a block, as standard deviations [nm]. */
  private static final double[] REACHES_NM = {0.3, 0.7};

  /** Of each bright column: two sides for each ring, where its neighbours lie, brightness. */
  private static final int MEASURES = 2 * RINGS + 3;

  /** Distance of neighbours that surround a column in pairs [nm]. */
  private static final double[] NEIGHBOURS_NM = {0.18, 0.34};

  /** Neighbours whose middle lies farther off are not in pairs [nm]. */
  private static final double PAIRED_NM = 0.04;

  /** How many numbers describe a block. */
  public static final int NUMBERS = 2 * (MEASURES + 1) + 4;

  private final int rows;
  private final int columns;
  private final double[][] numbers;

  private Blocks(int rows, int columns, double[][] numbers) {
    this.rows = rows;
    this.columns = columns;
    this.numbers = numbers;
  }

  /** Along the height. */
  public int rows() {
    return rows;
  }

  /** Along the width. */
  public int columns() {
    return columns;
  }

  /** What describes a block. */
  public double[] numbers(int row, int column) {
    return numbers[row * columns + column];
  }

  static Blocks of(Spots spots, Crystal crystal, View view, double electronsPerPixel) {
    int rows = count(view.heightNm(), view.heightPx());
    int columns = count(view.widthNm(), view.widthPx());
    double pixelNm = spots.image().pixelNm();
    double[] means = means(spots.image().plane(), rows, columns, electronsPerPixel);
    double[] sorted = means.clone();
    Arrays.sort(sorted);
    double[][] measured = measured(spots, crystal);
    double[][] numbers = new double[rows * columns][NUMBERS];
    for (int i = 0; i < numbers.length; i++) {
      int row = i / columns;
      int column = i % columns;
      double y = (row + 0.5) * view.heightPx() / rows - 0.5;
      double x = (column + 0.5) * view.widthPx() / columns - 0.5;
      int at = 0;
      for (double reach : REACHES_NM) {
        near(crystal, measured, y, x, reach / pixelNm, numbers[i], at);
        at += MEASURES + 1;
      }
      numbers[i][at] = logarithm(means[i]);
      numbers[i][at + 1] = logarithm(smooth(means, rows, columns, i));
      numbers[i][at + 2] = logarithm(sorted[sorted.length / 2]);
      numbers[i][at + 3] = logarithm(sorted[sorted.length / 20]);
    }
    return new Blocks(rows, columns, numbers);
  }

  private static double logarithm(double share) {
    return StrictMath.log10(StrictMath.max(1e-6, share));
  }

  private static int count(double nm, int px) {
    return (int) StrictMath.max(1, StrictMath.min(px, Math.rint(nm / BLOCK_NM)));
  }

  /** Mean share of the electrons collected. */
  private static double[] means(Plane plane, int rows, int columns, double electronsPerPixel) {
    double[] sums = new double[rows * columns];
    int[] counts = new int[sums.length];
    for (int y = 0; y < plane.height(); y++) {
      for (int x = 0; x < plane.width(); x++) {
        int block = y * rows / plane.height() * columns + x * columns / plane.width();
        sums[block] += plane.at(y, x);
        counts[block]++;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= counts[i] * electronsPerPixel;
    }
    return sums;
  }

  /** Weighted by (1 2 1) along both sides. */
  private static double smooth(double[] means, int rows, int columns, int block) {
    double sum = 0;
    double weights = 0;
    for (int i = -1; i <= 1; i++) {
      for (int j = -1; j <= 1; j++) {
        int row = block / columns + i;
        int column = block % columns + j;
        if (row >= 0 && column >= 0 && row < rows && column < columns) {
          double weight = (2 - StrictMath.abs(i)) * (2.0 - StrictMath.abs(j));
          sum += weight * means[row * columns + column];
          weights += weight;
        }
      }
    }
    return sum / weights;
  }

  /** What describes each bright column that has all its rings inside the image; null for others. */
  private static double[][] measured(Spots spots, Crystal crystal) {
    double[][] measured = new double[crystal.count()][];
    double most = RINGS_NM[RINGS] / spots.image().pixelNm();
    Plane plane = spots.image().plane();
    NeighbourGrid grid = crystal.grid();
    double[] levels = new double[crystal.count()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = crystal.bright(i) ? crystal.level(i) : 0;
    }
    double high = Arrays.stream(levels).max().orElse(1);
    for (int i = 0; i < measured.length; i++) {
      double y = crystal.y(i);
      double x = crystal.x(i);
      boolean whole =
          y >= most && x >= most && y <= plane.height() - 1 - most && x <= plane.width() - 1 - most;
      if (crystal.bright(i) && whole) {
        measured[i] = rings(spots, y, x, StrictMath.max(1e-3, crystal.level(i)));
        double[] middle = middle(crystal, grid, i, spots.image().pixelNm());
        measured[i][2 * RINGS] = middle[0];
        measured[i][2 * RINGS + 1] = middle[1];
        measured[i][2 * RINGS + 2] = crystal.level(i) / high;
      }
    }
    return measured;
  }

  /** Mean of light times direction from a column, ring by ring, as a share of its own level. */
  private static double[] rings(Spots spots, double y, double x, double level) {
    Plane plane = spots.image().plane();
    double pixelNm = spots.image().pixelNm();
    double most = RINGS_NM[RINGS] / pixelNm;
    double[] sums = new double[MEASURES];
    int[] counts = new int[RINGS];
    for (int i = (int) Math.ceil(y - most); i <= (int) (y + most); i++) {
      for (int j = (int) Math.ceil(x - most); j <= (int) (x + most); j++) {
        double away = StrictMath.hypot(i - y, j - x);
        int ring = ring(away * pixelNm);
        if (ring >= 0) {
          double light = plane.values()[i * plane.width() + j] - spots.dark();
          sums[2 * ring] += light * (i - y) / away;
          sums[2 * ring + 1] += light * (j - x) / away;
          counts[ring]++;
        }
      }
    }
    for (int ring = 0; ring < RINGS; ring++) {
      sums[2 * ring] *= 100 / (level * StrictMath.max(1, counts[ring]));
      sums[2 * ring + 1] *= 100 / (level * StrictMath.max(1, counts[ring]));
    }
    return sums;
  }

  /** Middle of the neighbours of a column, relative to it [pm]; 0 where they are not in pairs. */
  private static double[] middle(Crystal crystal, NeighbourGrid grid, int i, double pixelNm) {
    double sumY = 0;
    double sumX = 0;
    int count = 0;
    double least = NEIGHBOURS_NM[0] / pixelNm;
    for (int other : grid.within(crystal.y(i), crystal.x(i), NEIGHBOURS_NM[1] / pixelNm)) {
      double dy = crystal.y(other) - crystal.y(i);
      double dx = crystal.x(other) - crystal.x(i);
      if (dy * dy + dx * dx >= least * least) {
        sumY += dy;
        sumX += dx;
        count++;
      }
    }
    double offNm = pixelNm * StrictMath.hypot(sumY, sumX) / StrictMath.max(1, count);
    double picometres = 1000 * pixelNm / StrictMath.max(1, count);
    return offNm > PAIRED_NM ? new double[2] : new double[] {sumY * picometres, sumX * picometres};
  }

  private static int ring(double nm) {
    for (int ring = 0; ring < RINGS; ring++) {
      if (nm >= RINGS_NM[ring] && nm < RINGS_NM[ring + 1]) {
        return ring;
      }
    }
    return -1;
  }

  /** Means over bright columns near a place, then how many these are. */
  private static void near(
      Crystal crystal,
      double[][] measured,
      double y,
      double x,
      double reach,
      double[] into,
      int start) {
    double weights = 0;
    for (int i = 0; i < measured.length; i++) {
      if (measured[i] != null) {
        double dy = crystal.y(i) - y;
        double dx = crystal.x(i) - x;
        double weight = StrictMath.exp(-0.5 * (dy * dy + dx * dx) / (reach * reach));
        weights += weight;
        for (int m = 0; m < MEASURES; m++) {
          into[start + m] += weight * measured[i][m];
        }
      }
    }
    for (int m = 0; m < MEASURES; m++) {
      into[start + m] /= StrictMath.max(1e-6, weights);
      into[start + m] = StrictMath.max(-100, StrictMath.min(100, into[start + m]));
    }
    into[start + MEASURES] = StrictMath.log10(StrictMath.max(1e-3, weights));
  }
}
