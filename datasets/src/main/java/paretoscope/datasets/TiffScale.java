package paretoscope.datasets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a TIFF says of its pixel size, where that can be trusted: in this order FEI's own tags,
 * DigitalMicrograph's, and ImageJ's description with its {@code unit}. Resolution in inches or
 * centimetres is not used: it tells how large to print, and programs fill in 72 or 300 dpi. Pixels
 * that are not square count as unknown.
 */
final class TiffScale {
  private static final int FEI_SFEG = 34680;
  private static final int FEI_HELIOS = 34682;
  private static final Pattern WIDTH = Pattern.compile("(?m)^PixelWidth\\s*=\\s*([0-9.eE+-]+)");
  private static final Pattern HEIGHT = Pattern.compile("(?m)^PixelHeight\\s*=\\s*([0-9.eE+-]+)");
  private static final Pattern UNIT = Pattern.compile("(?m)^unit=(\\S+)");
  private static final Pattern IMAGES = Pattern.compile("(?m)^images=(\\d{1,9})\\s*$");

  private TiffScale() {}

  static PixelSize of(TiffDirectory tags) throws UnreadableImage {
    return fei(tags, FEI_HELIOS).or(fei(tags, FEI_SFEG)).or(gatan(tags)).or(imagej(tags));
  }

  /** Pages that ImageJ says its stack has, where it writes one directory for all of them. */
  static int imagejPages(TiffDirectory tags) {
    return tags.texts(270).stream()
        .filter(t -> t.startsWith("ImageJ="))
        .map(IMAGES::matcher)
        .filter(Matcher::find)
        .mapToInt(m -> Integer.parseInt(m.group(1)))
        .findFirst()
        .orElse(1);
  }

  /** Text of sections and {@code key=value} lines; PixelWidth and PixelHeight in metres. */
  private static PixelSize fei(TiffDirectory tags, int tag) {
    for (String text : tags.texts(tag)) {
      double x = number(WIDTH, text);
      double y = number(HEIGHT, text);
      double metreToNm = 1e9;
      return PixelSize.of(x * metreToNm, y * metreToNm, "nm", "TIFF tag " + tag + " (FEI)");
    }
    return PixelSize.UNKNOWN;
  }

  /** Tags 65003, 65004: units of x and y; 65009, 65010: size of a pixel in them. */
  private static PixelSize gatan(TiffDirectory tags) throws UnreadableImage {
    if (tags.texts(65003).isEmpty()) {
      return PixelSize.UNKNOWN;
    }
    return PixelSize.of(
        tags.real(65009),
        tags.real(65010),
        tags.texts(65003).get(0),
        "TIFF tag 65009 (DigitalMicrograph)");
  }

  /** Pixels per unit in the resolution tags, the unit in the description. */
  private static PixelSize imagej(TiffDirectory tags) throws UnreadableImage {
    for (String text : tags.texts(270)) {
      Matcher unit = UNIT.matcher(text);
      if (text.startsWith("ImageJ=") && unit.find()) {
        return PixelSize.of(
            1 / tags.real(282), 1 / tags.real(283), unit.group(1), "TIFF resolution (ImageJ)");
      }
    }
    return PixelSize.UNKNOWN;
  }

  private static double number(Pattern key, String text) {
    Matcher found = key.matcher(text);
    try {
      return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
