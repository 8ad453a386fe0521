package paretoscope.core.familiar;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import paretoscope.core.error.Require;
import paretoscope.core.image.Plane;
import paretoscope.core.noise.Median;

/**
 * How much an image looks like a set of known images. Images are cut into 8 x 8 patches; a patch's
 * strangeness is the distance of its traits to the most similar patch of another known image (of
 * another part of it, where there is one only). Its conformal p-value (Vovk, Gammerman and Shafer
 * 2005, doi:10.1007/b106715) is the share of known patches that are at least as strange among
 * themselves. So over images like the known ones the mean p-value is about 0.5, whatever the
 * distribution of the traits, and of an image unlike them it is near 0. Known images that look like
 * nothing else, or like nothing but themselves, make everything familiar: the number errs that way.
 */
public final class Familiarity implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * An image is called unfamiliar below this. Of 20 micrographs of supported catalysts those of the
   * same metal and support as the known ones lay at 0.4 to 0.6, those of another microscopy mode or
   * texture mostly below 0.1.
   */
  public static final double UNFAMILIAR = 0.1;

  /** The most known images that are looked at, spread over those given. */
  private static final int MOST_IMAGES = 50;

  private static final double LEAST_SCALE = 0.05;
  private static final int PATCHES = PatchTraits.SIDE * PatchTraits.SIDE;

  private final double[] middles;
  private final double[] scales;
  private final double[][] known;

  /** Of the known patches. */
  private final double[] strangeness;

  private Familiarity(double[][] traits) {
    this.middles = new double[PatchTraits.TRAITS];
    this.scales = new double[PatchTraits.TRAITS];
    for (int trait = 0; trait < middles.length; trait++) {
      int column = trait;
      double[] values = Arrays.stream(traits).mapToDouble(t -> t[column]).toArray();
      double middle = Median.of(values);
      double[] away = Arrays.stream(values).map(v -> Math.abs(v - middle)).toArray();
      middles[trait] = middle;
      scales[trait] = Math.max(LEAST_SCALE, Median.NORMAL_PER_MAD * Median.of(away));
    }
    this.known = Arrays.stream(traits).map(this::scaled).toArray(double[][]::new);
    this.strangeness = IntStream.range(0, known.length).mapToDouble(this::strangeness).toArray();
  }

  /**
   * Learns images.
   *
   * @param images one or more; of more than fifty some are taken, evenly
   */
  public static Familiarity with(List<Plane> images) {
    Require.that(!images.isEmpty(), "known images", images, "must be one or more", 0);
    int count = Math.min(MOST_IMAGES, images.size());
    List<double[]> traits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Plane image = images.get((int) ((long) i * images.size() / count));
      traits.addAll(List.of(PatchTraits.of(image)));
    }
    return new Familiarity(traits.toArray(new double[0][]));
  }

  /** The mean p-value of an image's patches, 0 to 1; about 0.5 for one alike. */
  public double of(Plane image) {
    double sum = 0;
    for (double[] traits : PatchTraits.of(image)) {
      sum += probability(nearest(scaled(traits), i -> true));
    }
    return sum / PATCHES;
  }

  /** The conformal p-value: the share of known patches that are as strange, itself included. */
  private double probability(double distance) {
    long asStrange = Arrays.stream(strangeness).filter(known -> known >= distance).count();
    return (asStrange + 1.0) / (strangeness.length + 1);
  }

  private double strangeness(int patch) {
    boolean single = known.length == PATCHES;
    return nearest(known[patch], i -> single ? apart(i, patch) : i / PATCHES != patch / PATCHES);
  }

  /** Whether patches of one image do not touch. */
  private static boolean apart(int a, int b) {
    int rows = Math.abs(a / PatchTraits.SIDE - b / PatchTraits.SIDE);
    int columns = Math.abs(a % PatchTraits.SIDE - b % PatchTraits.SIDE);
    return Math.max(rows, columns) > 1;
  }

  private double nearest(double[] traits, IntPredicate among) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < known.length; i++) {
      if (among.test(i)) {
        double sum = 0;
        for (int trait = 0; trait < traits.length; trait++) {
          double apart = traits[trait] - known[i][trait];
          sum += apart * apart;
        }
        least = Math.min(least, sum);
      }
    }
    return Math.sqrt(least);
  }

  private double[] scaled(double[] traits) {
    double[] scaled = new double[traits.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (traits[i] - middles[i]) / scales[i];
    }
    return scaled;
  }
}
