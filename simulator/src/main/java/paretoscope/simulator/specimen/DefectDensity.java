package paretoscope.simulator.specimen;

import paretoscope.core.random.IndexedRandom;
import paretoscope.core.random.SeedTree;

/**
 * How much likelier defects are at one place than on average: a factor of mean 1 over the field.
 */
final class DefectDensity {
  private static final int SPOTS = 6;
  private static final double SPOT_NM = 1.5;
  private static final double WALL_NM = 0.7;

  /** What is left between the spots or walls, relative to their middle. */
  private static final double FLOOR = 0.03;

  private static final int GRID = 128;

  private final DefectSpread spread;
  private final Structure structure;
  private final double[] spots = new double[2 * SPOTS];
  private final double mean;

  DefectDensity(DefectSpread spread, Structure structure, Slab slab, SeedTree seeds) {
    this.spread = spread;
    this.structure = structure;
    IndexedRandom random = seeds.indexed();
    for (int i = 0; i < spots.length; i++) {
      spots[i] = random.uniform(i, slab.lowNm(), slab.lowNm() + slab.sideNm());
    }
    this.mean = mean(slab);
  }

  private double mean(Slab slab) {
    double sum = 0;
    double step = slab.sideNm() / GRID;
    for (int i = 0; i < GRID; i++) {
      for (int j = 0; j < GRID; j++) {
        sum += raw(slab.lowNm() + (j + 0.5) * step, slab.lowNm() + (i + 0.5) * step);
      }
    }
    return sum / (GRID * GRID);
  }

  double at(double xNm, double yNm) {
    return raw(xNm, yNm) / mean;
  }

  private double raw(double xNm, double yNm) {
    return switch (spread) {
      case UNIFORM -> 1;
      case CLUSTERED -> FLOOR + nearSpots(xNm, yNm);
      case ALONG_WALLS -> FLOOR + bell(structure.wallNm(xNm, yNm) / WALL_NM);
    };
  }

  private double nearSpots(double xNm, double yNm) {
    double sum = 0;
    for (int i = 0; i < spots.length; i += 2) {
      double dx = (xNm - spots[i]) / SPOT_NM;
      double dy = (yNm - spots[i + 1]) / SPOT_NM;
      sum += StrictMath.exp(-0.5 * (dx * dx + dy * dy));
    }
    return sum;
  }

  private static double bell(double distance) {
    return StrictMath.exp(-0.5 * distance * distance);
  }
}
