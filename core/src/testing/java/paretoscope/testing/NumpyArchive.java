package paretoscope.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Arrays of an {@code .npz} file, for tests that hold results against reference data. */
public final class NumpyArchive {
  private static final Pattern TYPE = Pattern.compile("'descr': '[<|](u1|i8|f4|f8|c8)'");

  private final Path file;

  public NumpyArchive(Path file) {
    this.file = file;
  }

  /**
   * The array of this name, row-major; complex numbers as real and imaginary part, one after the
   * other.
   *
   * @throws IllegalArgumentException if there is none, or if it is of a kind this reader lacks
   */
  public double[] read(String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(name + ".npy");
      if (entry == null) {
        throw new IllegalArgumentException(file + " holds no array " + name + ".");
      }
      return parsed(zip.getInputStream(entry).readAllBytes());
    }
  }

  private static double[] parsed(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int version = bytes[6];
    int start = version == 1 ? 10 : 12;
    int length = version == 1 ? buffer.getShort(8) & 0xffff : buffer.getInt(8);
    String header = new String(bytes, start, length, StandardCharsets.US_ASCII);
    Matcher type = TYPE.matcher(header);
    if (!type.find() || header.contains("'fortran_order': True")) {
      throw new IllegalArgumentException("cannot read an array with the header " + header);
    }
    char kind = type.group(1).charAt(0);
    int size = (type.group(1).charAt(1) - '0') / (kind == 'c' ? 2 : 1);
    double[] values = new double[(bytes.length - start - length) / size];
    for (int i = 0; i < values.length; i++) {
      int at = start + length + i * size;
      values[i] = number(buffer, at, kind, size);
    }
    return values;
  }

  private static double number(ByteBuffer buffer, int at, char kind, int size) {
    return switch (kind) {
      case 'u' -> Byte.toUnsignedInt(buffer.get(at));
      case 'i' -> buffer.getLong(at);
      default -> size == 4 ? buffer.getFloat(at) : buffer.getDouble(at);
    };
  }
}
