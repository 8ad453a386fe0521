package paretoscope.core.workflow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.error.Require;
import paretoscope.core.image.Plane;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;

/**
 * Lengths that grow with the image. Images of one study may have different numbers of pixels for
 * much the same field of view; lengths [px] and areas [px²] of the study are then meant for an
 * image whose longer side is {@code referenceSide}, and stand for the same share of every other.
 *
 * @param referenceSide longer side of the image that lengths are meant for [px]; NaN where lengths
 *     are pixels of whatever image there is
 */
public record LengthScale(double referenceSide) {
  /** A pixel is a pixel. */
  public static final LengthScale PIXELS = new LengthScale(Double.NaN);

  public LengthScale {
    boolean valid = Double.isNaN(referenceSide) || referenceSide > 0;
    Require.that(valid, "reference side [px]", referenceSide, "must be above 0", 0);
  }

  /** Whether a pixel is a pixel in every image. */
  public boolean pixels() {
    return Double.isNaN(referenceSide);
  }

  /** The settings for this image, lengths among their parameters' presets included. */
  public Settings of(List<Parameter> parameters, Settings settings, Plane image) {
    double factor = Math.max(image.height(), image.width()) / referenceSide;
    if (pixels() || factor == 1) {
      return settings;
    }
    Map<String, Object> scaled = new TreeMap<>(settings.values());
    for (Parameter parameter : parameters) {
      double power = power(parameter.unit());
      if (power > 0) {
        Object value = scaled.getOrDefault(parameter.name(), parameter.preset());
        double length = ((Number) value).doubleValue() * StrictMath.pow(factor, power);
        scaled.put(parameter.name(), whole(parameter) ? (Object) rounded(length) : length);
      }
    }
    return new Settings(scaled);
  }

  private static double power(String unit) {
    return unit.equals("px") ? 1 : unit.equals("px²") ? 2 : 0;
  }

  private static boolean whole(Parameter parameter) {
    return parameter instanceof IntegerParameter;
  }

  private static int rounded(double length) {
    return length > 0 ? (int) Math.max(1, Math.round(length)) : 0;
  }
}
