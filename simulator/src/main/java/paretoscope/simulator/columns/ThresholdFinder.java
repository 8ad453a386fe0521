package paretoscope.simulator.columns;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.image.Otsu;
import paretoscope.core.image.Plane;
import paretoscope.core.spot.Blob;

/**
 * Columns as connected patches that are brighter than Otsu's threshold (Otsu 1979,
 * doi:10.1109/TSMC.1979.4310076) of the slightly smoothed image; their places are the patches'
 * centres of mass.
 */
public final class ThresholdFinder implements ColumnFinder {
  /** Patches smaller than this are noise [nm²]. */
  private static final double LEAST_SQUARE_NM = 0.003;

  @Override
  public List<Blob> find(Electrons image) {
    Plane smooth = Smoothing.of(image.plane());
    double threshold = Otsu.threshold(smooth.values());
    boolean[] open = new boolean[smooth.size()];
    for (int i = 0; i < open.length; i++) {
      open[i] = smooth.values()[i] > threshold;
    }
    int least = (int) StrictMath.max(2, LEAST_SQUARE_NM / (image.pixelNm() * image.pixelNm()));
    int[] patch = new int[open.length];
    List<Blob> found = new ArrayList<>();
    for (int i = 0; i < open.length; i++) {
      if (open[i]) {
        int size = fill(i, open, patch, smooth);
        if (size >= least) {
          found.add(centre(patch, size, smooth, threshold));
        }
      }
    }
    return found;
  }

  /** Collects a patch, pixels that share a side. */
  private static int fill(int start, boolean[] open, int[] patch, Plane plane) {
    int size = 0;
    patch[size++] = start;
    open[start] = false;
    for (int next = 0; next < size; next++) {
      int at = patch[next];
      int x = at % plane.width();
      size = take(x > 0, at - 1, open, patch, size);
      size = take(x < plane.width() - 1, at + 1, open, patch, size);
      size = take(at >= plane.width(), at - plane.width(), open, patch, size);
      size = take(at + plane.width() < open.length, at + plane.width(), open, patch, size);
    }
    return size;
  }

  private static int take(boolean inside, int at, boolean[] open, int[] patch, int size) {
    if (inside && open[at]) {
      open[at] = false;
      patch[size] = at;
      return size + 1;
    }
    return size;
  }

  private static Blob centre(int[] patch, int size, Plane plane, double threshold) {
    double mass = 0;
    double massY = 0;
    double massX = 0;
    for (int i = 0; i < size; i++) {
      double above = plane.values()[patch[i]] - threshold;
      mass += above;
      int row = patch[i] / plane.width();
      massY += above * row;
      massX += above * (patch[i] % plane.width());
    }
    return new Blob(massY / mass, massX / mass, StrictMath.sqrt(size / StrictMath.PI), mass);
  }
}
