package paretoscope.simulator.specimen;

import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/**
 * How a crystal lies in the field: its own plane coordinates (u, v), origin near the middle,
 * against x and y [nm].
 */
record Pose(double originXNm, double originYNm, double cosine, double sine) {
  static Pose turned(double originXNm, double originYNm, double degrees) {
    double angle = StrictMath.toRadians(degrees);
    return new Pose(originXNm, originYNm, StrictMath.cos(angle), StrictMath.sin(angle));
  }

  /** Near the middle of the field, shifted by up to half a cell, turned by up to so much. */
  static Pose random(Slab slab, double cellNm, double mostDegrees, SeedTree seeds) {
    RandomStream random = seeds.child("pose").stream();
    double dx = random.uniform(-0.5, 0.5) * cellNm;
    double dy = random.uniform(-0.5, 0.5) * cellNm;
    double degrees = random.uniform(-mostDegrees, mostDegrees);
    return turned(slab.middleNm() + dx, slab.middleNm() + dy, degrees);
  }

  double x(double u, double v) {
    return originXNm + cosine * u - sine * v;
  }

  double y(double u, double v) {
    return originYNm + sine * u + cosine * v;
  }

  double u(double xNm, double yNm) {
    return cosine * (xNm - originXNm) + sine * (yNm - originYNm);
  }

  double v(double xNm, double yNm) {
    return -sine * (xNm - originXNm) + cosine * (yNm - originYNm);
  }
}
