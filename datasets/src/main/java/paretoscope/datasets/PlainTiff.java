package paretoscope.datasets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.datasets.UnreadableImage.Reason;

/**
 * Writes one checked page as a TIFF of its own, with only the tags that decoding needs. A decoder
 * that reads this never sees what else a file may hold: further pages, profiles, private tags.
 */
final class PlainTiff {
  private static final int HEADER = 8;
  private static final int ENTRY = 12;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  private PlainTiff() {}

  static byte[] of(Content file, TiffLayout layout, TiffChunks chunks) throws UnreadableImage {
    Map<Integer, long[]> tags = tags(layout, chunks);
    int directory = 2 + ENTRY * tags.size() + 4;
    int outside = tags.values().stream().mapToInt(v -> v.length > 1 ? 4 * v.length : 0).sum();
    long size = HEADER + (long) directory + outside + chunks.total();
    if (size > Integer.MAX_VALUE - 8) {
      throw file.refusal(Reason.TOO_LARGE, "more than 2 GiB of pixels; crop or bin it.");
    }
    ByteBuffer out = ByteBuffer.allocate((int) size).order(layout.order());
    byte mark = (byte) (layout.order() == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
    out.put(mark).put(mark).putShort((short) 42).putInt(HEADER);
    long[] moved = tags.get(layout.tiled() ? 324 : 273);
    int at = HEADER + directory + outside;
    for (int i = 0; i < moved.length; i++) {
      int length = chunks.count(i);
      out.put(at, file.bytes(), chunks.offset(i), length);
      moved[i] = at;
      at += length;
    }
    writeDirectory(out, tags, HEADER + directory);
    return out.array();
  }

  private static Map<Integer, long[]> tags(TiffLayout layout, TiffChunks chunks) {
    Map<Integer, long[]> tags = new TreeMap<>();
    boolean rgb = layout.photometric() == 2;
    int extra = layout.samples() - (rgb ? 3 : 1);
    tags.put(256, new long[] {layout.width()});
    tags.put(257, new long[] {layout.height()});
    tags.put(258, repeated(layout.bits(), layout.samples()));
    tags.put(259, new long[] {layout.compression().code()});
    tags.put(262, new long[] {rgb ? 2 : 1});
    tags.put(277, new long[] {layout.samples()});
    tags.put(284, new long[] {layout.planar() ? 2 : 1});
    tags.put(317, new long[] {layout.predictor()});
    if (extra > 0) {
      tags.put(338, repeated(0, extra));
    }
    tags.put(339, repeated(layout.format(), layout.samples()));
    if (layout.tiled()) {
      tags.put(322, new long[] {layout.chunkWidth()});
      tags.put(323, new long[] {layout.chunkHeight()});
    } else {
      tags.put(278, new long[] {layout.chunkHeight()});
    }
    tags.put(layout.tiled() ? 324 : 273, new long[chunks.size()]);
    tags.put(layout.tiled() ? 325 : 279, chunks.counts());
    return tags;
  }

  private static long[] repeated(int value, int times) {
    long[] values = new long[times];
    Arrays.fill(values, value);
    return values;
  }

  private static void writeDirectory(ByteBuffer out, Map<Integer, long[]> tags, int outside) {
    out.putShort((short) tags.size());
    int next = outside;
    for (Map.Entry<Integer, long[]> tag : tags.entrySet()) {
      long[] values = tag.getValue();
      boolean fewBits = tag.getKey() != 256 && tag.getKey() != 257 && values.length == 1;
      boolean small = fewBits && values[0] < 65536;
      out.putShort(tag.getKey().shortValue()).putShort((short) (small ? SHORT : LONG));
      out.putInt(values.length);
      if (values.length > 1) {
        out.putInt(next);
        for (long value : values) {
          out.putInt(next, (int) value);
          next += 4;
        }
      } else if (small) {
        out.putShort((short) values[0]).putShort((short) 0);
      } else {
        out.putInt((int) values[0]);
      }
    }
    out.putInt(0);
  }
}
