package paretoscope.core.model;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Takes files with short names out of a compressed tar file; nothing else is unpacked, wherever its
 * name or a link may point. A package that unpacks to more than any model has is refused.
 */
final class Tarball {
  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int SIZE = 124;
  private static final int DIGITS = 12;

  /** All of a package, unpacked: ten times what the largest Segment Anything has. */
  private static final long MOST_BYTES = 16L << 30;

  private Tarball() {}

  /**
   * Unpacks files.
   *
   * @param wanted where to, by path in the tar file
   * @return those of them that were there
   */
  static Map<String, Path> unpack(Path tarball, Map<String, Path> wanted) throws IOException {
    Map<String, Path> found = new HashMap<>();
    long left = MOST_BYTES;
    try (InputStream file = new BufferedInputStream(Files.newInputStream(tarball));
        InputStream in = new GZIPInputStream(file, 1 << 16)) {
      for (byte[] header = in.readNBytes(BLOCK);
          header.length == BLOCK && header[0] != 0;
          header = in.readNBytes(BLOCK)) {
        String name = text(header, 0, NAME);
        long size = size(text(header, SIZE, DIGITS), left);
        left -= size + BLOCK;
        Path to = wanted.get(name);
        if (to != null) {
          copy(in, to, size);
          found.put(name, to);
        } else {
          in.skipNBytes(size);
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
      }
    }
    return found;
  }

  private static String text(byte[] header, int from, int most) {
    String text = new String(header, from, most, StandardCharsets.US_ASCII);
    int end = text.indexOf('\0');
    return (end < 0 ? text : text.substring(0, end)).trim();
  }

  private static long size(String octal, long most) throws IOException {
    try {
      long size = Long.parseLong(octal, 8);
      if (size < 0 || size > most) {
        throw new IOException(
            "a file in it has %d bytes; all together have at most %d".formatted(size, MOST_BYTES));
      }
      return size;
    } catch (NumberFormatException e) {
      throw new IOException("not a tar file: a file's size is `" + octal + "`", e);
    }
  }

  private static void copy(InputStream in, Path to, long size) throws IOException {
    try (var out = Files.newOutputStream(to)) {
      byte[] buffer = new byte[1 << 16];
      for (long left = size; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new EOFException("the tar file ends within " + to.getFileName());
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
