package paretoscope.datasets;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes TIFFs of one page for tests, well-formed unless a tag is overridden with nonsense. */
final class TiffWriter {
  private static final class Tag {
    private final int type;
    private final int count;
    private final byte[] value;

    Tag(int type, int count, byte[] value) {
      this.type = type;
      this.count = count;
      this.value = value;
    }
  }

  private final ByteOrder order;
  private final int height;
  private final int width;
  private final String type;
  private final double[] values;
  private final int samples;
  private int chunkHeight;
  private int chunkWidth;
  private int compression = 1;
  private boolean classic = true;
  private final TreeMap<Integer, Tag> extra = new TreeMap<>();

  /**
   * @param type u1, i1, u2, i2, u4, i4, f4 or f8
   * @param values row-major, samples of a pixel beside each other
   */
  TiffWriter(ByteOrder order, int height, int width, String type, double... values) {
    this.order = order;
    this.height = height;
    this.width = width;
    this.type = type;
    this.values = values;
    this.samples = values.length / (height * width);
    this.chunkHeight = height;
  }

  TiffWriter strips(int rows) {
    chunkHeight = rows;
    return this;
  }

  TiffWriter tiles(int tileHeight, int tileWidth) {
    chunkHeight = tileHeight;
    chunkWidth = tileWidth;
    return this;
  }

  /** 1 none, 8 deflate, 32773 PackBits (literal runs only). */
  TiffWriter compression(int code) {
    compression = code;
    return this;
  }

  TiffWriter bigTiff() {
    classic = false;
    return this;
  }

  TiffWriter longs(int tag, long... numbers) {
    ByteBuffer out = ByteBuffer.allocate(4 * numbers.length).order(order);
    for (long number : numbers) {
      out.putInt((int) number);
    }
    extra.put(tag, new Tag(4, numbers.length, out.array()));
    return this;
  }

  TiffWriter doubles(int tag, double number) {
    extra.put(tag, new Tag(12, 1, ByteBuffer.allocate(8).order(order).putDouble(number).array()));
    return this;
  }

  TiffWriter rational(int tag, int over, int under) {
    byte[] value = ByteBuffer.allocate(8).order(order).putInt(over).putInt(under).array();
    extra.put(tag, new Tag(5, 1, value));
    return this;
  }

  TiffWriter text(int tag, String text) {
    byte[] value = (text + "\0").getBytes(StandardCharsets.UTF_8);
    extra.put(tag, new Tag(2, value.length, value));
    return this;
  }

  byte[] write() {
    List<byte[]> chunks = chunks();
    int start = classic ? 8 : 16;
    long[] offsets = new long[chunks.size()];
    long[] counts = new long[chunks.size()];
    int at = start;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      counts[i] = chunks.get(i).length;
      at += chunks.get(i).length;
    }
    TreeMap<Integer, Tag> given = new TreeMap<>(extra);
    layoutTags(offsets, counts);
    extra.putAll(given);
    return assemble(chunks, at);
  }

  private void layoutTags(long[] offsets, long[] counts) {
    longs(256, width).longs(257, height).longs(259, compression);
    longs(258, repeated(8L * bytes())).longs(277, samples).longs(262, samples >= 3 ? 2 : 1);
    longs(339, repeated(type.charAt(0) == 'u' ? 1 : type.charAt(0) == 'i' ? 2 : 3));
    if (samples == 2 || samples == 4) {
      longs(338, 2);
    }
    if (chunkWidth > 0) {
      longs(322, chunkWidth).longs(323, chunkHeight).longs(324, offsets).longs(325, counts);
    } else {
      longs(278, chunkHeight).longs(273, offsets).longs(279, counts);
    }
  }

  private long[] repeated(long value) {
    long[] all = new long[samples];
    java.util.Arrays.fill(all, value);
    return all;
  }

  private byte[] assemble(List<byte[]> chunks, int directory) {
    int entry = classic ? 12 : 20;
    int inline = classic ? 4 : 8;
    int heap = directory + (classic ? 2 : 8) + entry * extra.size() + inline;
    int outside = extra.values().stream().mapToInt(t -> t.value.length).sum();
    ByteBuffer out = ByteBuffer.allocate(heap + outside).order(order);
    byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
    out.put(mark).put(mark);
    if (classic) {
      out.putShort((short) 42).putInt(directory);
    } else {
      out.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(directory);
    }
    chunks.forEach(out::put);
    if (classic) {
      out.putShort((short) extra.size());
    } else {
      out.putLong(extra.size());
    }
    for (var tag : extra.entrySet()) {
      byte[] value = tag.getValue().value;
      out.putShort(tag.getKey().shortValue()).putShort((short) tag.getValue().type);
      word(out, tag.getValue().count);
      if (value.length <= inline) {
        out.put(value).put(new byte[inline - value.length]);
      } else {
        word(out, heap);
        out.put(heap, value);
        heap += value.length;
      }
    }
    word(out, 0);
    return out.array();
  }

  private void word(ByteBuffer out, long value) {
    if (classic) {
      out.putInt((int) value);
    } else {
      out.putLong(value);
    }
  }

  private List<byte[]> chunks() {
    List<byte[]> chunks = new ArrayList<>();
    boolean tiled = chunkWidth > 0;
    int across = tiled ? chunkWidth : width;
    for (int y = 0; y < height; y += chunkHeight) {
      for (int x = 0; x < width; x += across) {
        int rows = tiled ? chunkHeight : Math.min(chunkHeight, height - y);
        chunks.add(compressed(chunk(y, x, rows, across)));
      }
    }
    return chunks;
  }

  private byte[] chunk(int y, int x, int rows, int columns) {
    ByteBuffer out = ByteBuffer.allocate(rows * columns * samples * bytes()).order(order);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns * samples; j++) {
        boolean inside = y + i < height && x * samples + j < width * samples;
        put(out, type, inside ? values[((y + i) * width + x) * samples + j] : 0);
      }
    }
    return out.array();
  }

  /** Writes one value as u1, i1, u2, i2, u4, i4, f4 or f8. */
  static void put(ByteBuffer out, String type, double value) {
    switch (type) {
      case "u1", "i1" -> out.put((byte) (int) value);
      case "u2", "i2" -> out.putShort((short) (int) value);
      case "u4", "i4" -> out.putInt((int) (long) value);
      case "f4" -> out.putFloat((float) value);
      default -> out.putDouble(value);
    }
  }

  private int bytes() {
    return type.charAt(1) - '0';
  }

  private byte[] compressed(byte[] raw) {
    return switch (compression) {
      case 8 -> deflated(raw);
      case 32773 -> packed(raw);
      default -> raw;
    };
  }

  static byte[] deflated(byte[] raw) {
    Deflater deflater = new Deflater();
    deflater.setInput(raw);
    deflater.finish();
    byte[] out = new byte[raw.length + raw.length / 100 + 64];
    int length = deflater.deflate(out);
    deflater.end();
    return java.util.Arrays.copyOf(out, length);
  }

  private static byte[] packed(byte[] raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < raw.length; i += 128) {
      int run = Math.min(128, raw.length - i);
      out.write(run - 1);
      out.write(raw, i, run);
    }
    return out.toByteArray();
  }
}
