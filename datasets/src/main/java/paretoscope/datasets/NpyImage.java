package paretoscope.datasets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paretoscope.core.image.Plane;
import paretoscope.datasets.UnreadableImage.Reason;

/**
 * NumPy's array files, format versions 1 to 3, two-dimensional arrays of plain numbers. Arrays of
 * Python objects are pickles, which can run code; they are refused.
 */
final class NpyImage {
  private static final int LONGEST_HEADER = 65_536;
  private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([^']{1,8})'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([^)]{0,200})\\)");
  private static final String TYPES = "u1, i1, u2, i2, u4, i4, f4 and f8 are read";

  private NpyImage() {}

  static Decoded decode(Content file, Limits limits) throws UnreadableImage {
    ByteBuffer data = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    int version = file.length() > 6 ? data.get(6) : 0;
    if (version < 1 || version > 3) {
      throw file.refusal(
          Reason.UNSUPPORTED, "NPY version " + version + "; versions 1 to 3 are read.");
    }
    int fixed = version == 1 ? 10 : 12;
    if (file.length() < fixed) {
      throw truncated(file, fixed);
    }
    long length = version == 1 ? data.getShort(8) & 0xffffL : data.getInt(8) & 0xffff_ffffL;
    if (length > LONGEST_HEADER) {
      throw file.refusal(
          Reason.CORRUPT,
          "NPY header of "
              + length
              + " bytes; at most "
              + LONGEST_HEADER
              + " are read. Save it"
              + " again with numpy.save.");
    }
    if (file.length() < fixed + length) {
      throw truncated(file, fixed + length);
    }
    String header =
        new String(
            file.bytes(),
            fixed,
            (int) length,
            version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    return pixels(file, limits, header, fixed + (int) length);
  }

  private static Decoded pixels(Content file, Limits limits, String header, int start)
      throws UnreadableImage {
    String type = type(file, header);
    boolean fortran = find(file, ORDER, header).equals("True");
    long[] shape = shape(file, find(file, SHAPE, header));
    limits.checkSize(file, shape[0], shape[1]);
    int each = type.charAt(2) - '0';
    long needed = start + shape[0] * shape[1] * each;
    if (file.length() < needed) {
      throw truncated(file, needed);
    }
    if (file.length() > needed) {
      throw file.refusal(
          Reason.CORRUPT,
          (file.length() - needed)
              + " bytes follow the array; one file holds one array. Save it"
              + " again with numpy.save.");
    }
    ByteBuffer data = ByteBuffer.wrap(file.bytes());
    data.order(type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int height = (int) shape[0];
    int width = (int) shape[1];
    double[] values = new double[height * width];
    for (int i = 0; i < values.length; i++) {
      int to = fortran ? i % height * width + i / height : i;
      values[to] = value(data, start + i * each, type.charAt(1), each);
    }
    return Decoded.plain(new Plane(height, width, values), dtype(type));
  }

  private static String type(Content file, String header) throws UnreadableImage {
    Matcher found = DESCR.matcher(header);
    String type = found.find() ? found.group(1) : "(structured)";
    if (type.contains("O")) {
      throw file.refusal(
          Reason.UNSUPPORTED,
          "NPY of Python objects (pickle), which can run code when read; "
              + TYPES
              + ". Save the numbers alone, as a 2-D array.");
    }
    if (!type.matches("[<>|=]([ui][124]|f[48])")) {
      throw file.refusal(
          Reason.UNSUPPORTED,
          "NPY of type " + type + "; " + TYPES + ". Convert it with astype and save it again.");
    }
    return type;
  }

  private static long[] shape(Content file, String text) throws UnreadableImage {
    String[] sides = text.strip().split("\\s*,\\s*");
    try {
      if (sides.length == 2) {
        return new long[] {Long.parseLong(sides[0]), Long.parseLong(sides[1])};
      }
    } catch (NumberFormatException e) {
      throw file.refusal(
          Reason.CORRUPT, "NPY of shape (" + text + "); sides must be whole numbers.", e);
    }
    throw file.refusal(
        Reason.UNSUPPORTED,
        "NPY of shape (" + text + "); an image has two dimensions. Save one plane of it.");
  }

  private static String find(Content file, Pattern pattern, String header) throws UnreadableImage {
    Matcher found = pattern.matcher(header);
    if (!found.find()) {
      throw file.refusal(
          Reason.CORRUPT, "NPY header without " + pattern + "; save it again with numpy.save.");
    }
    return found.group(1);
  }

  private static double value(ByteBuffer data, int at, char kind, int each) {
    boolean signed = kind == 'i';
    return switch (each) {
      case 1 -> signed ? data.get(at) : data.get(at) & 0xff;
      case 2 -> signed ? data.getShort(at) : data.getShort(at) & 0xffff;
      case 4 -> {
        if (kind == 'f') {
          yield data.getFloat(at);
        }
        yield signed ? data.getInt(at) : data.getInt(at) & 0xffff_ffffL;
      }
      default -> data.getDouble(at);
    };
  }

  private static String dtype(String type) {
    int bits = 8 * (type.charAt(2) - '0');
    return switch (type.charAt(1)) {
      case 'u' -> "uint" + bits;
      case 'i' -> "int" + bits;
      default -> "float" + bits;
    };
  }

  private static UnreadableImage truncated(Content file, long needed) {
    return file.refusal(
        Reason.TRUNCATED,
        "the header promises "
            + needed
            + " bytes, the file has "
            + file.length()
            + "; copy or save it again.");
  }
}
