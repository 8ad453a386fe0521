package paretoscope.core.detect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import paretoscope.core.convolve.CosineSpectrum;
import paretoscope.core.convolve.FilterSum;
import paretoscope.core.image.Plane;

/**
 * Makes whole layers of an image by cosine transforms where that takes fewer operations than direct
 * sums. Spectra are made when first needed and kept; several threads may ask.
 */
final class Spectra {
  /** Above this size [px] a layer does not fit the memory that one study may have. */
  private static final long LARGEST = 1L << 22;

  /** Pairs of pixels of a direct sum that cost as much as a transform's step. */
  private static final double PAIRS_PER_STEP = 1.7;

  /** Size [px] above which a transform works outside the second-level cache. */
  private static final long CACHED = 1L << 19;

  /** How much longer a step takes there. */
  private static final double UNCACHED = 2.3;

  /** For images that are always filtered by direct sums. */
  static final double NEVER = Double.POSITIVE_INFINITY;

  private static final int TILE = 16;

  /** Share of flat tiles above which an image has so many ties that direct sums are cheaper. */
  private static final double FLAT_SHARE = 0.01;

  private final Plane image;
  private final double greatest;
  private final double pairsPerStep;
  private final Map<Long, CosineSpectrum> spectra = new ConcurrentHashMap<>();

  Spectra(Plane image) {
    this(
        image,
        flatTiles(image) > FLAT_SHARE * image.size() / (TILE * TILE) ? NEVER : PAIRS_PER_STEP);
  }

  /**
   * @param pairsPerStep of a direct sum that cost as much as a step of a transform
   */
  Spectra(Plane image, double pairsPerStep) {
    this.image = image;
    this.pairsPerStep = pairsPerStep;
    this.greatest = greatest(image.values());
  }

  private static double greatest(double[] values) {
    double least = 0;
    double most = 0;
    for (double value : values) {
      least = value < least ? value : least;
      most = value > most ? value : most;
    }
    return Math.max(-least, most);
  }

  private static int flatTiles(Plane image) {
    int count = 0;
    for (int top = 0; top + TILE <= image.height(); top += TILE) {
      for (int left = 0; left + TILE <= image.width(); left += TILE) {
        count += isFlat(image, top, left) ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean isFlat(Plane image, int top, int left) {
    double first = image.at(top, left);
    for (int i = 1; i < TILE * TILE; i++) {
      if (image.at(top + i / TILE, left + i % TILE) != first) {
        return false;
      }
    }
    return true;
  }

  /**
   * The filters by which a transform makes a layer, if that is the cheaper way. Depends on image
   * and layer alone.
   */
  Optional<FilterSum> cheaper(Layer layer) {
    return layer.sum().filter(this::pays);
  }

  private boolean pays(FilterSum sum) {
    long size = size(sum);
    double depth = StrictMath.log((double) size) / StrictMath.log(2);
    double steps = size * depth * (size > CACHED ? UNCACHED : 1);
    return size <= LARGEST && (double) sum.pairs() * image.size() > pairsPerStep * steps;
  }

  private long size(FilterSum sum) {
    return CosineSpectrum.size(image.height(), image.width(), sum.reach());
  }

  /** Fills the lines of answers, from index 1 on, with layers' rows, one layer after another. */
  final class Filling {
    private final Map<Long, CosineSpectrum.Workspace> workspaces = new HashMap<>();

    /** How far a transformed layer's answers may be from those of direct sums. */
    double slack(FilterSum sum) {
      return sum.gain() * greatest * CosineSpectrum.ROUNDING;
    }

    void fill(FilterSum sum, double[][] lines) {
      workspaces
          .computeIfAbsent(size(sum), size -> spectrum(size, sum.reach()).new Workspace())
          .filter(sum, lines, 1);
    }
  }

  private CosineSpectrum spectrum(long size, int reach) {
    return spectra.computeIfAbsent(size, absent -> new CosineSpectrum(image, reach));
  }

  long bytes() {
    return spectra.values().stream().mapToLong(CosineSpectrum::bytes).sum();
  }
}
