package paretoscope.simulator.classify;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.error.Require;

/**
 * The share of classes among the k stored examples that are nearest (Cover and Hart 1967,
 * doi:10.1109/TIT.1967.1053964), by Euclidean distance of numbers less their mean in standard
 * deviations. Of examples equally far those stored first are nearer.
 */
public final class NearestNeighbours implements Classifier {
  /** What standardised numbers are rounded to, so that they fit 16 bits. */
  private static final double STEP = 1e-3;

  private final int classes;
  private final int neighbours;
  private final float[] means;
  private final float[] spreads;
  private final byte[] labels;
  private final short[] values;
  private final float[] byNumber;

  /**
   * @param neighbours k
   * @param means of each number
   * @param spreads standard deviation of each number
   * @param labels class of each stored example
   * @param values examples x numbers, standardised, in thousandths
   */
  NearestNeighbours(
      int classes, int neighbours, float[] means, float[] spreads, byte[] labels, short[] values) {
    Require.within("number of classes", classes, 1, 100);
    Require.within("stored examples", labels.length, 1, 1_000_000);
    Require.within("neighbours", neighbours, 1, labels.length);
    Require.that(
        means.length == spreads.length && values.length == means.length * labels.length,
        "stored numbers",
        values.length,
        "must be " + (long) means.length * labels.length + ", as many for each example",
        0);
    for (byte label : labels) {
      Require.within("stored class", label, 0, classes - 1);
    }
    for (int i = 0; i < means.length; i++) {
      Require.within("mean of a number", means[i], -1e9, 1e9);
      Require.within("spread of a number", spreads[i], 1e-9, 1e9);
    }
    this.classes = classes;
    this.neighbours = neighbours;
    this.means = means;
    this.spreads = spreads;
    this.labels = labels;
    this.values = values;
    this.byNumber = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      byNumber[i % means.length * labels.length + i / means.length] = values[i];
    }
  }

  /** Stores examples; no more neighbours than there are examples. */
  public static NearestNeighbours taught(Examples examples, int neighbours) {
    int width = examples.width();
    int count = examples.count();
    float[] means = new float[width];
    float[] spreads = new float[width];
    for (int j = 0; j < width; j++) {
      double mean = 0;
      double square = 0;
      for (double[] one : examples.features()) {
        mean += one[j] / count;
      }
      for (double[] one : examples.features()) {
        square += (one[j] - mean) * (one[j] - mean) / count;
      }
      means[j] = (float) mean;
      double spread = StrictMath.sqrt(square);
      spreads[j] = spread > 1e-9 ? (float) spread : 1;
    }
    short[] values = new short[width * count];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) examples.labels()[i];
      for (int j = 0; j < width; j++) {
        values[i * width + j] = rounded((examples.features()[i][j] - means[j]) / spreads[j]);
      }
    }
    int k = StrictMath.min(neighbours, count);
    return new NearestNeighbours(examples.classes(), k, means, spreads, labels, values);
  }

  private static short rounded(double standardised) {
    double steps = Math.rint(standardised / STEP);
    return (short) StrictMath.max(Short.MIN_VALUE, StrictMath.min(Short.MAX_VALUE, steps));
  }

  @Override
  public int features() {
    return means.length;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public double[] probabilities(double[] features) {
    Require.that(
        features.length == means.length, "numbers", features.length, "must be " + means.length, 0);
    float[] away = new float[labels.length];
    for (int j = 0; j < means.length; j++) {
      add(away, rounded((features[j] - means[j]) / spreads[j]), byNumber, j * away.length);
    }
    float[] nearest = new float[neighbours];
    int[] which = new int[neighbours];
    int known = 0;
    for (int i = 0; i < away.length; i++) {
      if (known < neighbours || away[i] < nearest[neighbours - 1]) {
        known = StrictMath.min(neighbours, known + 1);
        insert(nearest, which, known - 1, away[i], i);
      }
    }
    double[] shares = new double[classes];
    for (int i = 0; i < known; i++) {
      shares[labels[which[i]]] += 1.0 / known;
    }
    return shares;
  }

  /** One number of all examples at once, which the processor does eight at a time. */
  private static void add(float[] away, float asked, float[] stored, int first) {
    for (int i = 0; i < away.length; i++) {
      float d = asked - stored[first + i];
      away[i] += d * d;
    }
  }

  private static void insert(float[] nearest, int[] which, int last, float away, int example) {
    int at = last;
    while (at > 0 && nearest[at - 1] > away) {
      nearest[at] = nearest[at - 1];
      which[at] = which[at - 1];
      at--;
    }
    nearest[at] = away;
    which[at] = example;
  }

  /** As it is stored. */
  ClassifierFile.Stored stored() {
    return new ClassifierFile.Stored(
        ClassifierFile.NEIGHBOURS,
        classes,
        means.length,
        neighbours,
        list(means),
        list(spreads),
        labels,
        ClassifierFile.bytes(values),
        List.of());
  }

  private static List<Float> list(float[] values) {
    List<Float> all = new ArrayList<>();
    for (float value : values) {
      all.add(value);
    }
    return all;
  }
}
