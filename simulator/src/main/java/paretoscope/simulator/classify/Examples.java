package paretoscope.simulator.classify;

import paretoscope.core.error.Require;

/**
 * Things whose class is known.
 *
 * @param classes how many there are
 * @param features examples x numbers, all finite; not copied
 * @param labels the class of each, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // large: neither compared nor copied
public record Examples(int classes, double[][] features, int[] labels) {
  public Examples {
    Require.within("number of classes", classes, 1, 100);
    Require.that(
        features.length == labels.length && labels.length > 0,
        "examples",
        features.length,
        "must be one or more, and as many as labels",
        0);
    for (int i = 0; i < labels.length; i++) {
      boolean good = features[i].length == features[0].length && labels[i] >= 0;
      for (double value : features[i]) {
        good &= Double.isFinite(value);
      }
      Require.that(
          good && labels[i] < classes,
          "example",
          i,
          "must have a known class and as many finite numbers as the others",
          0);
    }
  }

  /** How many there are. */
  public int count() {
    return labels.length;
  }

  /** Numbers of each. */
  public int width() {
    return features[0].length;
  }
}
