package paretoscope.core.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * One stream of random numbers: xoshiro256++ (Blackman and Vigna 2021, doi:10.1145/3460772) with
 * transforms that use {@link StrictMath}, so that every Java platform gives the same bits. Not safe
 * for use by several threads; get one per task from {@link SeedTree}.
 */
public final class RandomStream {
  private final UniformRandomProvider source;
  private double spareGaussian = Double.NaN;

  RandomStream(long[] state) {
    source = RandomSource.XO_SHI_RO_256_PP.create(state);
  }

  /** Uniform in [0, 1). */
  public double uniform() {
    return source.nextDouble();
  }

  /** Uniform in [low, high). */
  public double uniform(double low, double high) {
    return low + (high - low) * source.nextDouble();
  }

  /** Uniform in 0 .. bound-1. */
  public int below(int bound) {
    return source.nextInt(bound);
  }

  /** True with the given probability. */
  public boolean chance(double probability) {
    return source.nextDouble() < probability;
  }

  /** Standard normal, by Marsaglia's polar method (doi:10.1137/1006063). */
  public double gaussian() {
    if (!Double.isNaN(spareGaussian)) {
      double spare = spareGaussian;
      spareGaussian = Double.NaN;
      return spare;
    }
    double u;
    double v;
    double s;
    do {
      u = 2 * source.nextDouble() - 1;
      v = 2 * source.nextDouble() - 1;
      s = u * u + v * v;
    } while (s >= 1 || s == 0);
    double scale = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
    spareGaussian = v * scale;
    return u * scale;
  }

  /**
   * Poisson with the given mean: multiplication of uniforms below 30, above it Hoermann's
   * transformed rejection PTRS (doi:10.1016/0167-6687(93)90997-4).
   *
   * @throws IllegalArgumentException if the mean is negative, NaN or above 1e9
   */
  public long poisson(double mean) {
    if (!(mean >= 0 && mean <= 1e9)) {
      throw new IllegalArgumentException("mean (" + mean + ") must lie in [0, 1e9].");
    }
    return mean < 30 ? poissonByProducts(mean) : poissonByRejection(mean);
  }

  private long poissonByProducts(double mean) {
    double limit = StrictMath.exp(-mean);
    double product = source.nextDouble();
    long count = 0;
    while (product > limit) {
      product *= source.nextDouble();
      count++;
    }
    return count;
  }

  private long poissonByRejection(double mean) {
    double root = StrictMath.sqrt(mean);
    double b = 0.931 + 2.53 * root;
    double a = -0.059 + 0.02483 * b;
    double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    double vr = 0.9277 - 3.6224 / (b - 2);
    double logMean = StrictMath.log(mean);
    while (true) {
      double u = source.nextDouble() - 0.5;
      double v = source.nextDouble();
      double us = 0.5 - StrictMath.abs(u);
      double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= vr) {
        return (long) k;
      }
      if (k < 0 || (us < 0.013 && v > us)) {
        continue;
      }
      double left =
          StrictMath.log(v) + StrictMath.log(inverseAlpha) - StrictMath.log(a / (us * us) + b);
      if (left <= k * logMean - mean - LogFactorial.of(k)) {
        return (long) k;
      }
    }
  }
}
