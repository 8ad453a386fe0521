package paretoscope.simulator.specimen;

import java.util.Arrays;
import java.util.List;
import paretoscope.core.error.Require;

/**
 * A map of named regions (height x width), row-major; pixel (0, 0) lies at x = y = 0 nm. Used for
 * phases and domains.
 */
public final class LabelMap {
  private final List<String> names;
  private final int height;
  private final int width;
  private final byte[] labels;

  /**
   * @param names what label 0, 1, ... mean
   * @param labels {@code height * width} of them; copied
   * @throws IllegalArgumentException if a label has no name or the length does not fit
   */
  public LabelMap(List<String> names, int height, int width, byte[] labels) {
    this.names = List.copyOf(names);
    Require.that(
        height > 0 && width > 0 && (long) height * width == labels.length,
        "labels of a map",
        labels.length,
        "must be " + height + " x " + width,
        0);
    for (byte label : labels) {
      if (label < 0 || label >= names.size()) {
        String rule = "must have one of the names " + names;
        throw new IllegalArgumentException("label (" + label + ") " + rule + ".");
      }
    }
    this.height = height;
    this.width = width;
    this.labels = labels.clone();
  }

  public List<String> names() {
    return names;
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** Index into {@link #names}. */
  public int at(int y, int x) {
    return labels[y * width + x];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LabelMap that
        && names.equals(that.names)
        && height == that.height
        && width == that.width
        && Arrays.equals(labels, that.labels);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * names.hashCode() + width) + Arrays.hashCode(labels);
  }

  @Override
  public String toString() {
    return "LabelMap[" + height + "x" + width + " of " + String.join(", ", names) + "]";
  }
}
