package paretoscope.core.noise;

import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/**
 * Two images of one scene, each with about twice the noise variance of the recorded one. Electron
 * or photon counts are split by a fair coin per count, which gives two independent recordings at
 * half the dose (binomial thinning of a Poisson process). Grey values, whose noise does not follow
 * from the value, get independent normal noise of the image's own local level instead.
 */
public record NoisyPair(Micrograph first, Micrograph second) {
  private static final int FLIP_LIMIT = 960;
  private static final int FLIPS_PER_DRAW = 30;

  /** Makes a pair; equal seeds give equal pixels. The ids tell seed and member apart. */
  public static NoisyPair of(Micrograph micrograph, SeedTree seeds) {
    NoiseMap noise = NoiseMap.of(micrograph.pixels());
    boolean counts = isCounts(micrograph.pixels(), noise);
    RandomStream stream = seeds.stream();
    Plane pixels = micrograph.pixels();
    double[] first = new double[pixels.size()];
    double[] second = new double[pixels.size()];
    for (int i = 0; i < first.length; i++) {
      double value = pixels.values()[i];
      if (counts) {
        first[i] = half((long) value, stream);
        second[i] = value - first[i];
      } else {
        int row = i / pixels.width();
        double sigma = noise.at(row, i % pixels.width());
        first[i] = value + sigma * stream.gaussian();
        second[i] = value + sigma * stream.gaussian();
      }
    }
    String id = micrograph.id() + "~noise-" + seeds.id();
    return new NoisyPair(
        member(micrograph, id + "-1", first), member(micrograph, id + "-2", second));
  }

  private static Micrograph member(Micrograph original, String id, double[] values) {
    Plane pixels = original.pixels();
    Plane plane = new Plane(pixels.height(), pixels.width(), values);
    return new Micrograph(id, plane, original.pixelSizeNm());
  }

  /**
   * Whether the pixels are counts: whole, not negative, and with a noise variance within a factor
   * of two of the mean. Eight-bit grey values are whole too, but thinning them would add far too
   * little noise.
   */
  static boolean isCounts(Plane pixels, NoiseMap noise) {
    for (double value : pixels.values()) {
      if (!(value >= 0 && value <= 1e9 && value == Math.rint(value))) {
        return false;
      }
    }
    double ratio = noise.variancePerMean(pixels);
    return ratio >= 0.5 && ratio <= 2;
  }

  /** Binomial(n, 1/2): coin flips, and its normal limit where flipping would be slow. */
  static long half(long n, RandomStream stream) {
    if (n > FLIP_LIMIT) {
      double mean = 0.5 * (double) n;
      double draw = mean + StrictMath.sqrt(mean / 2) * stream.gaussian();
      return (long) Math.max(0, Math.min((double) n, Math.rint(draw)));
    }
    long heads = 0;
    for (long left = n; left > 0; left -= FLIPS_PER_DRAW) {
      int flips = (int) Math.min(FLIPS_PER_DRAW, left);
      heads += Integer.bitCount(stream.below(1 << flips));
    }
    return heads;
  }
}
