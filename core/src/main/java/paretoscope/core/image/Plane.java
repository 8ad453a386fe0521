package paretoscope.core.image;

import java.util.Arrays;

/**
 * A rectangular grid of numbers (height x width), row-major. The array is handed out without a
 * copy, because the detectors read it millions of times: whoever gets a plane never writes to it.
 */
public final class Plane {
  private final int height;
  private final int width;
  private final double[] values;

  /**
   * @param values row-major, {@code height * width} long; not copied
   * @throws IllegalArgumentException if a side is not positive or the length does not fit
   */
  public Plane(int height, int width, double[] values) {
    if (height <= 0 || width <= 0 || (long) height * width != values.length) {
      throw new IllegalArgumentException(
          "a plane of " + height + "x" + width + " px cannot hold " + values.length + " values.");
    }
    this.height = height;
    this.width = width;
    this.values = values;
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** The values, row-major, shared: read only. */
  public double[] values() {
    return values;
  }

  public double at(int y, int x) {
    return values[y * width + x];
  }

  public int size() {
    return values.length;
  }

  public double min() {
    double least = values[0];
    for (double v : values) {
      least = Math.min(least, v);
    }
    return least;
  }

  public double max() {
    double most = values[0];
    for (double v : values) {
      most = Math.max(most, v);
    }
    return most;
  }

  /**
   * This plane scaled linearly so that its least value is 0 and its greatest 1.
   *
   * @throws IllegalArgumentException if all values are equal
   */
  public Plane normalised() {
    double least = min();
    double span = max() - least;
    if (!(span > 0)) {
      throw new IllegalArgumentException("a constant plane cannot be normalised.");
    }
    double[] scaled = new double[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (values[i] - least) / span;
    }
    return new Plane(height, width, scaled);
  }

  /** This plane turned upside down within its own range: the greatest value becomes the least. */
  public Plane inverted() {
    double ends = min() + max();
    double[] turned = new double[values.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = ends - values[i];
    }
    return new Plane(height, width, turned);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Plane that
        && height == that.height
        && width == that.width
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * height + width) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Plane[" + height + "x" + width + "]";
  }
}
