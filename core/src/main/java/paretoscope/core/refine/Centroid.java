package paretoscope.core.refine;

import paretoscope.core.image.Plane;

/** The background-subtracted centroid of one disk, its outermost pixel being the rim. */
final class Centroid {
  private double mass;
  private double massY;
  private double massX;

  Centroid(Plane image, Disk disk) {
    if (disk.whole()) {
      add(image, disk, rimMean(image, disk));
    }
  }

  /** Whether there was anything above the background, and all of the disk lay in the image. */
  boolean found() {
    return mass > 0 && mass < Double.POSITIVE_INFINITY;
  }

  double y() {
    return massY / mass;
  }

  double x() {
    return massX / mass;
  }

  /** Mean over the ring of one pixel's width inside the edge, pixels counted by their share. */
  private static double rimMean(Plane image, Disk disk) {
    double sum = 0;
    double shares = 0;
    for (int y = disk.top(); y <= disk.bottom(); y++) {
      for (int x = disk.left(); x <= disk.right(); x++) {
        double depth = disk.radius() - Math.sqrt(disk.squaredDistance(y, x));
        double share = Math.max(0, Math.min(1, depth)) - Math.max(0, Math.min(1, depth - 1));
        sum += share * image.at(y, x);
        shares += share;
      }
    }
    return sum / shares;
  }

  private void add(Plane image, Disk disk, double background) {
    for (int y = disk.top(); y <= disk.bottom(); y++) {
      for (int x = disk.left(); x <= disk.right(); x++) {
        double depth = disk.radius() - Math.sqrt(disk.squaredDistance(y, x));
        double share = Math.max(0, Math.min(1, depth));
        double weight = share * Math.max(0, image.at(y, x) - background);
        mass += weight;
        massY += weight * y;
        massX += weight * x;
      }
    }
  }
}
