package paretoscope.core.random;

/**
 * Random numbers that are looked up instead of drawn one after another: number {@code index} of a
 * node of the {@link SeedTree} is always the same, whatever else was looked up before. For what is
 * counted in hundreds of thousands, such as atoms, where a stream of its own for each would be
 * slow.
 *
 * <p>The index is mixed twice with 128 bits of the node's key by the finaliser of SplitMix64
 * (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195). Immutable and safe for use by several
 * threads.
 */
public final class IndexedRandom {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private final long first;
  private final long second;

  IndexedRandom(long first, long second) {
    this.first = first;
    this.second = second;
  }

  /** Uniform in [0, 1). */
  public double uniform(long index) {
    return (bits(index) >>> 11) * UNIT;
  }

  /** Uniform in [low, high). */
  public double uniform(long index, double low, double high) {
    return low + (high - low) * uniform(index);
  }

  /** Standard normal, by the transform of Box and Muller (doi:10.1214/aoms/1177706645). */
  public double gaussian(long index) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(2 * index)));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform(2 * index + 1));
  }

  /** Exponential of mean 1. */
  public double exponential(long index) {
    return -StrictMath.log(1 - uniform(index));
  }

  private long bits(long index) {
    return mix(mix(first + index * GOLDEN) ^ second);
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
