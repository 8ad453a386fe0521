package paretoscope.core.lattice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import paretoscope.core.image.Plane;
import paretoscope.core.spectrum.Spectrum;

/**
 * Finds the lattice that dominates an image, from the image alone: the peaks of its autocorrelation
 * are the translations that carry it into itself (Patterson 1934, doi:10.1103/PhysRev.46.372). A
 * Hann window, divided out again, keeps the rim from correlating; slow backgrounds and pixel noise
 * are filtered off. Of the peaks that stand out from chance and reach 60 % of the highest, the
 * shortest and the shortest one well off its direction are taken.
 */
public final class LatticeSearch {
  private static final double LEAST_SPACING = 3;
  private static final double SHARE_OF_HIGHEST = 0.6;
  private static final double LEAST_SINE = 0.5;
  private static final double SIGNIFICANCE = 6;
  private static final double SMOOTHING = 1;

  private record Peak(double y, double x, double height) {
    double length() {
      return StrictMath.sqrt(y * y + x * x);
    }

    double sineTo(Peak other) {
      return Math.abs(y * other.x - x * other.y) / (length() * other.length());
    }
  }

  private final int height;
  private final int width;
  private final double[] correlation;
  private final double[] windowY;
  private final double[] windowX;

  private LatticeSearch(Plane image) {
    this.height = image.height();
    this.width = image.width();
    double[] hannY = hann(height);
    double[] hannX = hann(width);
    this.windowY = autocorrelation(hannY);
    this.windowX = autocorrelation(hannX);
    // backgrounds wider than a sixteenth of the field are not lattice
    double wide = Math.min(height, width) / 16.0;
    this.correlation =
        Spectrum.of(windowed(image, hannY, hannX))
            .filtered((fy, fx) -> gain(fy * fy + fx * fx, wide))
            .autocorrelation()
            .toPlane()
            .values();
  }

  /** The dominant lattice; empty where no two translations stand out. */
  public static Optional<LatticeVectors> of(Plane image) {
    if (Math.min(image.height(), image.width()) < 8 * LEAST_SPACING) {
      return Optional.empty();
    }
    LatticeSearch search = new LatticeSearch(image);
    List<Peak> peaks = search.peaks();
    double highest = peaks.stream().mapToDouble(Peak::height).max().orElse(0);
    List<Peak> strong =
        peaks.stream()
            .filter(p -> p.height() >= SHARE_OF_HIGHEST * highest)
            .sorted(Comparator.comparingDouble(Peak::length))
            .toList();
    if (strong.isEmpty()) {
      return Optional.empty();
    }
    Peak a = strong.get(0);
    return strong.stream()
        .filter(p -> p.sineTo(a) >= LEAST_SINE)
        .findFirst()
        .map(b -> new LatticeVectors(a.y(), a.x(), b.y(), b.x()));
  }

  private static double gain(double squaredFrequency, double wide) {
    double k = 4 * StrictMath.PI * StrictMath.PI * squaredFrequency;
    double low = 1 - StrictMath.exp(-k * wide * wide / 2);
    return low * StrictMath.exp(-k * SMOOTHING * SMOOTHING / 2);
  }

  private static double[] hann(int n) {
    double[] window = new double[n];
    for (int i = 0; i < n; i++) {
      window[i] = 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * (i + 0.5) / n);
    }
    return window;
  }

  private static double[] autocorrelation(double[] window) {
    double[] sums = new double[window.length / 4 + 2];
    for (int shift = 0; shift < sums.length; shift++) {
      for (int i = 0; i + shift < window.length; i++) {
        sums[shift] += window[i] * window[i + shift];
      }
    }
    return sums;
  }

  private static Plane windowed(Plane image, double[] hannY, double[] hannX) {
    double sum = 0;
    double weights = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        sum += hannY[y] * hannX[x] * image.at(y, x);
        weights += hannY[y] * hannX[x];
      }
    }
    double mean = sum / weights;
    double[] values = new double[image.size()];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        values[y * image.width() + x] = hannY[y] * hannX[x] * (image.at(y, x) - mean);
      }
    }
    return new Plane(image.height(), image.width(), values);
  }

  /** Correlation at a shift, 1 at none. */
  private double at(int dy, int dx) {
    int y = Math.floorMod(dy, height);
    int x = Math.floorMod(dx, width);
    double window = windowY[Math.abs(dy)] * windowX[Math.abs(dx)];
    return correlation[y * width + x] / window * (windowY[0] * windowX[0]) / correlation[0];
  }

  private List<Peak> peaks() {
    List<Peak> peaks = new ArrayList<>();
    if (!(correlation[0] > 0)) {
      return peaks;
    }
    double least = SIGNIFICANCE * chance();
    for (int dy = 0; dy <= height / 4; dy++) {
      for (int dx = dy == 0 ? 1 : -width / 4; dx <= width / 4; dx++) {
        boolean far = dy * dy + dx * dx >= LEAST_SPACING * LEAST_SPACING;
        if (far && at(dy, dx) > least && isPeak(dy, dx)) {
          peaks.add(refined(dy, dx));
        }
      }
    }
    return peaks;
  }

  /**
   * Standard deviation of the correlation of structureless noise with the same short range: the
   * root of (sum of squared correlations over short shifts) / pixels in the window.
   */
  private double chance() {
    double sum = 0;
    for (int dy = -3; dy <= 3; dy++) {
      for (int dx = -3; dx <= 3; dx++) {
        sum += at(dy, dx) * at(dy, dx);
      }
    }
    return StrictMath.sqrt(sum / (windowY[0] * windowX[0]));
  }

  private boolean isPeak(int dy, int dx) {
    double here = at(dy, dx);
    for (int y = -1; y <= 1; y++) {
      for (int x = -1; x <= 1; x++) {
        if (at(dy + y, dx + x) > here) {
          return false;
        }
      }
    }
    return true;
  }

  private Peak refined(int dy, int dx) {
    double here = at(dy, dx);
    double y = dy + vertex(at(dy - 1, dx), here, at(dy + 1, dx));
    double x = dx + vertex(at(dy, dx - 1), here, at(dy, dx + 1));
    return new Peak(y, x, here);
  }

  /** Where the parabola through three values has its top, -0.5 to 0.5. */
  private static double vertex(double before, double at, double after) {
    double bend = before - 2 * at + after;
    return bend < 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend))) : 0;
  }
}
