package paretoscope.datasets;

import java.util.Locale;
import java.util.Map;

/**
 * The side of a pixel and where that is known from.
 *
 * @param nm [nm], NaN where unknown
 * @param from empty where unknown
 */
record PixelSize(double nm, String from) {
  static final PixelSize UNKNOWN = new PixelSize(Double.NaN, "");

  /**
   * Sides may differ by this fraction, which is rounding; more means that pixels are not square.
   */
  private static final double SQUARE = 0.01;

  /**
   * Lengths that microscopists' software writes on purpose. Inches and centimetres are absent: they
   * come from printing resolutions, not from a calibration.
   */
  private static final Map<String, Double> NANOMETRES =
      Map.ofEntries(
          Map.entry("pm", 1e-3),
          Map.entry("å", 0.1),
          Map.entry("\u212b", 0.1),
          Map.entry("a", 0.1),
          Map.entry("angstrom", 0.1),
          Map.entry("nm", 1.0),
          Map.entry("nanometer", 1.0),
          Map.entry("um", 1e3),
          Map.entry("\u00b5m", 1e3),
          Map.entry("\u03bcm", 1e3),
          Map.entry("\\u00b5m", 1e3),
          Map.entry("micron", 1e3),
          Map.entry("microns", 1e3),
          Map.entry("micrometer", 1e3),
          Map.entry("mm", 1e6));

  /** The size given per axis in a unit; unknown if unit or values are of no use. */
  static PixelSize of(double x, double y, String unit, String from) {
    Double nm = NANOMETRES.get(unit.strip().toLowerCase(Locale.ROOT));
    boolean usable = nm != null && x > 0 && y > 0 && Math.abs(x - y) <= SQUARE * Math.max(x, y);
    double size = usable ? x * nm : Double.NaN;
    return size > 1e-6 && size < 1e9 ? new PixelSize(size, from) : UNKNOWN;
  }

  boolean known() {
    return !Double.isNaN(nm);
  }

  PixelSize or(PixelSize other) {
    return known() ? this : other;
  }
}
