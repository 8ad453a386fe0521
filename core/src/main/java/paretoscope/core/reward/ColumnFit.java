package paretoscope.core.reward;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.spot.Blob;

/**
 * Fits heights of Gaussian columns, none below 0, to a band image by least squares, one column
 * after the other, and takes them off. A Gaussian stays a difference of two Gaussians in the band,
 * so nothing has to be filtered again.
 */
final class ColumnFit {
  private static final int SWEEPS = 2;
  private static final double REACH = 2.5;
  private static final double LEAST_SIGMA = 0.5;
  private static final double GREATEST_SIGMA = 10;

  private record Column(
      GaussianLine fineY,
      GaussianLine fineX,
      double fineHeight,
      GaussianLine coarseY,
      GaussianLine coarseX,
      double coarseHeight) {

    static Column of(Blob blob, BandImage band) {
      double sigma = Math.max(LEAST_SIGMA, Math.min(GREATEST_SIGMA, blob.sigma()));
      double s2 = sigma * sigma;
      double fine = StrictMath.sqrt(s2 + band.fine() * band.fine());
      double coarse = StrictMath.sqrt(s2 + band.coarse() * band.coarse());
      double reach = REACH * coarse;
      int height = band.plane().height();
      int width = band.plane().width();
      return new Column(
          GaussianLine.around(blob.y(), fine, reach, height),
          GaussianLine.around(blob.x(), fine, reach, width),
          s2 / (fine * fine) / band.gain(),
          GaussianLine.around(blob.y(), coarse, reach, height),
          GaussianLine.around(blob.x(), coarse, reach, width),
          s2 / (coarse * coarse) / band.gain());
    }

    /** Sum of the squares over the column's pixels: the difference squared, axis by axis. */
    double norm() {
      double fine = fineY.dot(fineY) * fineX.dot(fineX);
      double both = fineY.dot(coarseY) * fineX.dot(coarseX);
      double coarse = coarseY.dot(coarseY) * coarseX.dot(coarseX);
      return fineHeight * (fineHeight * fine - 2 * coarseHeight * both)
          + coarseHeight * coarseHeight * coarse;
    }
  }

  private final int width;
  private final double[] rest;
  private double energy;

  private ColumnFit(BandImage band) {
    this.width = band.plane().width();
    this.rest = band.plane().values().clone();
    this.energy = band.energy();
  }

  /** The sum of squares left in the band when the columns are taken off. */
  static double energyLeft(BandImage band, List<Blob> blobs) {
    ColumnFit fit = new ColumnFit(band);
    List<Column> columns = new ArrayList<>();
    blobs.forEach(b -> columns.add(Column.of(b, band)));
    double[] heights = new double[columns.size()];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = 0; i < heights.length; i++) {
        heights[i] = fit.improve(columns.get(i), heights[i]);
      }
    }
    return Math.max(0, fit.energy);
  }

  /** Moves one column's height to the best value while the others stay; returns it. */
  private double improve(Column c, double height) {
    double[] fine = new double[c.fineX().count()];
    double[] coarse = new double[fine.length];
    for (int i = 0; i < c.fineY().count(); i++) {
      int base = (c.fineY().first() + i) * width + c.fineX().first();
      double fineWeight = c.fineY().at(i);
      double coarseWeight = c.coarseY().at(i);
      for (int j = 0; j < fine.length; j++) {
        fine[j] += fineWeight * rest[base + j];
        coarse[j] += coarseWeight * rest[base + j];
      }
    }
    double product =
        c.fineHeight() * c.fineX().dot(fine) - c.coarseHeight() * c.coarseX().dot(coarse);
    double norm = c.norm();
    if (!(norm > 0)) {
      return height;
    }
    double step = Math.max(-height, product / norm);
    takeOff(c, step);
    energy += step * (step * norm - 2 * product);
    return height + step;
  }

  private void takeOff(Column c, double height) {
    for (int i = 0; i < c.fineY().count(); i++) {
      int base = (c.fineY().first() + i) * width + c.fineX().first();
      double fine = height * c.fineHeight() * c.fineY().at(i);
      double coarse = height * c.coarseHeight() * c.coarseY().at(i);
      for (int j = 0; j < c.fineX().count(); j++) {
        rest[base + j] -= fine * c.fineX().at(j) - coarse * c.coarseX().at(j);
      }
    }
  }
}
