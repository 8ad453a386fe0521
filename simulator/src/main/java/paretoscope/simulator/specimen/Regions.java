package paretoscope.simulator.specimen;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/** Round regions that do not touch one another, scattered over the field and its margin. */
record Regions(List<Disc> discs) {
  /** Share of the area that they are meant to cover. */
  private static final double COVER = 0.3;

  private static final int TRIES = 4000;

  Regions {
    discs = List.copyOf(discs);
  }

  record Disc(double xNm, double yNm, double radiusNm) {
    double distanceNm(double atXNm, double atYNm) {
      double dx = atXNm - xNm;
      double dy = atYNm - yNm;
      return StrictMath.sqrt(dx * dx + dy * dy);
    }
  }

  /** Radii within 30 % of half the slab's size of regions, gaps of at least 0.6 nm. */
  static Regions scattered(Slab slab, SeedTree seeds) {
    RandomStream random = seeds.stream();
    double low = slab.lowNm();
    double high = low + slab.sideNm();
    List<Disc> discs = new ArrayList<>();
    double covered = 0;
    double wanted = COVER * slab.sideNm() * slab.sideNm();
    for (int n = 0; n < TRIES && covered < wanted; n++) {
      double radius = slab.regionNm() / 2 * random.uniform(0.7, 1.3);
      Disc disc = new Disc(random.uniform(low, high), random.uniform(low, high), radius);
      if (discs.stream().allMatch(d -> apart(d, disc))) {
        discs.add(disc);
        covered += StrictMath.PI * radius * radius;
      }
    }
    return new Regions(discs);
  }

  private static boolean apart(Disc a, Disc b) {
    return a.distanceNm(b.xNm(), b.yNm()) > a.radiusNm() + b.radiusNm() + 0.6;
  }

  /** The region at a place, or -1. */
  int at(double xNm, double yNm) {
    for (int i = 0; i < discs.size(); i++) {
      if (discs.get(i).distanceNm(xNm, yNm) < discs.get(i).radiusNm()) {
        return i;
      }
    }
    return -1;
  }

  /** Distance to the nearest border [nm]; infinite without regions. */
  double borderNm(double xNm, double yNm) {
    double least = Double.POSITIVE_INFINITY;
    for (Disc disc : discs) {
      double from = StrictMath.abs(disc.distanceNm(xNm, yNm) - disc.radiusNm());
      least = StrictMath.min(least, from);
    }
    return least;
  }

  /** Eshelby's shift across the field for a push of 1 [nm]. */
  double pushX(double xNm, double yNm) {
    double sum = 0;
    for (Disc disc : discs) {
      sum += (xNm - disc.xNm()) * fall(disc, xNm, yNm);
    }
    return sum;
  }

  /** Eshelby's shift down the field for a push of 1 [nm]. */
  double pushY(double xNm, double yNm) {
    double sum = 0;
    for (Disc disc : discs) {
      sum += (yNm - disc.yNm()) * fall(disc, xNm, yNm);
    }
    return sum;
  }

  private static double fall(Disc disc, double xNm, double yNm) {
    double ratio = disc.radiusNm() / StrictMath.max(disc.radiusNm(), disc.distanceNm(xNm, yNm));
    return ratio * ratio;
  }
}
