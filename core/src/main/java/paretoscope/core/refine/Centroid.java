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
    double inner = square(Math.max(0, disk.radius() - 2));
    double outer = square(disk.radius());
    double sum = 0;
    double shares = 0;
    for (int y = disk.top(); y <= disk.bottom(); y++) {
      for (int x = disk.left(); x <= disk.right(); x++) {
        double distance = disk.squaredDistance(y, x);
        if (distance > inner && distance < outer) {
          double depth = disk.radius() - Math.sqrt(distance);
          double share = Math.min(1, depth) - Math.max(0, Math.min(1, depth - 1));
          sum += share * image.at(y, x);
          shares += share;
        }
      }
    }
    return sum / shares;
  }

  private void add(Plane image, Disk disk, double background) {
    double inner = square(Math.max(0, disk.radius() - 1));
    double outer = square(disk.radius());
    for (int y = disk.top(); y <= disk.bottom(); y++) {
      double rowMass = 0;
      for (int x = disk.left(); x <= disk.right(); x++) {
        double distance = disk.squaredDistance(y, x);
        double excess = image.at(y, x) - background;
        if (distance < outer && excess > 0) {
          double share = distance <= inner ? 1 : disk.radius() - Math.sqrt(distance);
          rowMass += share * excess;
          massX += share * excess * x;
        }
      }
      mass += rowMass;
      massY += rowMass * y;
    }
  }

  private static double square(double x) {
    return x * x;
  }
}
