package paretoscope.simulator.specimen;

import java.util.Arrays;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/**
 * Atoms thrown at random into a film, none nearer to another than a least distance: amorphous
 * carbon of 2.0 g/cm³, at least 0.14 nm apart (near the bond length; both assumed).
 */
final class AmorphousFilm {
  /** Atoms per nm³: 2.0 g/cm³ over 12.011 g/mol. */
  static final double PER_CUBIC_NM = 2.0 / 12.011 * 602.214076;

  static final double LEAST_NM = 0.14;

  private final Slab slab;
  private final double topNm;
  private final double low;
  private final int side;
  private final int depth;
  private final int[] last;
  private final int[] before;
  private final double[] places;
  private int count;

  AmorphousFilm(Slab slab, double topNm) {
    this.slab = slab;
    this.topNm = topNm;
    this.low = slab.lowNm() - slab.marginNm();
    double wide = slab.sideNm() + 2 * slab.marginNm();
    this.side = (int) (wide / LEAST_NM) + 1;
    this.depth = (int) (slab.thicknessNm() / LEAST_NM) + 1;
    this.last = new int[side * side * depth];
    Arrays.fill(last, -1);
    int wanted = (int) (PER_CUBIC_NM * wide * wide * slab.thicknessNm());
    this.before = new int[wanted];
    this.places = new double[3 * wanted];
  }

  void addTo(Atoms.Builder atoms, SeedTree seeds) {
    RandomStream random = seeds.stream();
    double wide = slab.sideNm() + 2 * slab.marginNm();
    while (count < before.length) {
      double x = low + wide * random.uniform();
      double y = low + wide * random.uniform();
      double z = slab.thicknessNm() * random.uniform();
      if (free(x, y, z)) {
        keep(x, y, z);
        atoms.add("C", x, y, topNm + z);
      }
    }
  }

  private void keep(double x, double y, double z) {
    places[3 * count] = x;
    places[3 * count + 1] = y;
    places[3 * count + 2] = z;
    int cell = cell(at(x - low), at(y - low), at(z));
    before[count] = last[cell];
    last[cell] = count++;
  }

  private boolean free(double x, double y, double z) {
    for (int i = at(x - low) - 1; i <= at(x - low) + 1; i++) {
      for (int j = at(y - low) - 1; j <= at(y - low) + 1; j++) {
        for (int k = at(z) - 1; k <= at(z) + 1; k++) {
          boolean inside = i >= 0 && j >= 0 && k >= 0 && i < side && j < side && k < depth;
          if (inside && crowded(cell(i, j, k), x, y, z)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean crowded(int cell, double x, double y, double z) {
    for (int n = last[cell]; n >= 0; n = before[n]) {
      double dx = places[3 * n] - x;
      double dy = places[3 * n + 1] - y;
      double dz = places[3 * n + 2] - z;
      if (dx * dx + dy * dy + dz * dz < LEAST_NM * LEAST_NM) {
        return true;
      }
    }
    return false;
  }

  private static int at(double nm) {
    return (int) (nm / LEAST_NM);
  }

  private int cell(int i, int j, int k) {
    return (i * side + j) * depth + k;
  }
}
