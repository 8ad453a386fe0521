package paretoscope.core.guard;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.spectrum.Spectrum;

/** Ways to make an image without columns that has statistics of a given one. */
public enum SurrogateKind {
  /**
   * The same power spectrum, so the same mean, variance and autocorrelation, with phases drawn
   * uniformly: columns dissolve into texture (Theiler et al. 1992,
   * doi:10.1016/0167-2789(92)90102-S). The histogram becomes normal, and values may be negative. An
   * image that one perfect lattice fills stays periodic, so rewards for regularity need not fall on
   * it.
   */
  PHASE_RANDOMISED("phase-randomised") {
    @Override
    Plane of(Plane original, RandomStream stream) {
      double[] noise = new double[original.size()];
      for (int i = 0; i < noise.length; i++) {
        noise[i] = stream.gaussian();
      }
      // the phases of real white noise are uniform and pair up as those of a real image must
      Plane white = new Plane(original.height(), original.width(), noise);
      return Spectrum.of(original).withPhasesOf(Spectrum.of(white)).toPlane();
    }
  },

  /**
   * The same pixels in random order: pure noise with exactly the same histogram, and so the same
   * mean, variance, quantisation and saturation, which a normal or Poisson model would only
   * approximate.
   */
  SHUFFLED("pure-noise") {
    @Override
    Plane of(Plane original, RandomStream stream) {
      double[] values = original.values().clone();
      for (int i = values.length - 1; i > 0; i--) {
        int j = stream.below(i + 1);
        double moved = values[i];
        values[i] = values[j];
        values[j] = moved;
      }
      return new Plane(original.height(), original.width(), values);
    }
  };

  private final String label;

  SurrogateKind(String label) {
    this.label = label;
  }

  /** The name for tables and people. */
  public String label() {
    return label;
  }

  abstract Plane of(Plane original, RandomStream stream);

  /**
   * Surrogates of a micrograph, made one by one as the stream is read. Equal seeds give equal
   * pixels, and ids tell kind, seeds and number apart, so they serve as variants of an analysis.
   *
   * @param seeds streams of this purpose and micrograph
   */
  public Stream<Micrograph> of(Micrograph original, int count, SeedTree seeds) {
    return IntStream.range(0, count).mapToObj(i -> one(original, seeds.child(label).child(i)));
  }

  private Micrograph one(Micrograph original, SeedTree seed) {
    Plane plane = of(original.pixels(), seed.stream());
    String id = original.id() + "~" + label + "-" + seed.id();
    return new Micrograph(id, plane, original.pixelSizeNm());
  }
}
