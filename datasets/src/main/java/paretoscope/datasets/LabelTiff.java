package paretoscope.datasets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import paretoscope.core.segment.LabelImage;

/**
 * A label image as TIFF: one page of whole numbers, uint16 while they suffice, else uint32,
 * deflated strip by strip, and the pixel size as ImageJ writes it. The same labels give the same
 * bytes.
 */
public final class LabelTiff {
  /** Bytes of a strip before it is deflated: what is held uncompressed at a time. */
  private static final int STRIP = 1 << 18;

  private static final int ENTRIES = 13;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  private final LabelImage labels;
  private final double pixelSizeNm;
  private final int bytes;
  private final int stripRows;

  /**
   * @param pixelSizeNm side of a pixel [nm], NaN if unknown
   */
  public LabelTiff(LabelImage labels, double pixelSizeNm) {
    this.labels = labels;
    this.pixelSizeNm = pixelSizeNm;
    this.bytes = labels.count() <= 0xFFFF ? Short.BYTES : Integer.BYTES;
    long row = (long) labels.width() * bytes;
    this.stripRows = (int) Math.max(1, Math.min(labels.height(), STRIP / row));
  }

  /** Writes the file; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    List<byte[]> strips = strips();
    out.write(head(strips));
    for (byte[] strip : strips) {
      out.write(strip);
    }
  }

  /** All that stands before the first strip: the tags, and behind them what they point to. */
  private byte[] head(List<byte[]> strips) {
    byte[] text = description();
    int n = strips.size();
    int texts = 8 + 2 + ENTRIES * 12 + 4;
    int scales = texts + text.length;
    int tables = scales + 16;
    int first = tables + (n == 1 ? 0 : 8 * n);
    ByteBuffer head = ByteBuffer.allocate(first).order(ByteOrder.LITTLE_ENDIAN);
    head.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) ENTRIES);
    entry(head, 256, LONG, 1, labels.width());
    entry(head, 257, LONG, 1, labels.height());
    entry(head, 258, SHORT, 1, 8 * bytes);
    entry(head, 259, SHORT, 1, 8); // deflated
    entry(head, 262, SHORT, 1, 1); // 0 is black
    entry(head, 270, 2, text.length, texts);
    entry(head, 273, LONG, n, n == 1 ? first : tables);
    entry(head, 277, SHORT, 1, 1);
    entry(head, 278, LONG, 1, stripRows);
    entry(head, 279, LONG, n, n == 1 ? strips.get(0).length : tables + 4 * n);
    entry(head, 282, 5, 1, scales);
    entry(head, 283, 5, 1, scales + 8);
    entry(head, 296, SHORT, 1, 1); // no unit: it stands in the description
    head.putInt(0).put(text);
    scale(head);
    scale(head);
    if (n > 1) {
      places(head, first, strips);
    }
    return head.array();
  }

  private static void places(ByteBuffer head, int first, List<byte[]> strips) {
    int at = first;
    for (byte[] strip : strips) {
      head.putInt(at);
      at += strip.length;
    }
    strips.forEach(strip -> head.putInt(strip.length));
  }

  private static void entry(ByteBuffer head, int tag, int type, int count, int value) {
    head.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** Ends with zero, of even length, as the format wants. */
  private byte[] description() {
    String unit = Double.isNaN(pixelSizeNm) ? "" : "unit=nm\n";
    String text = "ImageJ=1.53t\n" + unit + "\0";
    return (text.length() % 2 == 0 ? text : text + "\0").getBytes(StandardCharsets.US_ASCII);
  }

  /** Pixels per nm as a fraction; 1 where that is unknown. */
  private void scale(ByteBuffer head) {
    double perNm = Double.isNaN(pixelSizeNm) ? 1 : 1 / pixelSizeNm;
    double most = 2e9; // also for readers that take the numbers for signed ones
    head.putInt((int) Math.max(1, Math.rint(most * Math.min(1, perNm))));
    head.putInt((int) Math.max(1, Math.rint(most / Math.max(1, perNm))));
  }

  private List<byte[]> strips() {
    List<byte[]> strips = new ArrayList<>();
    Deflater deflater = new Deflater();
    try {
      for (int top = 0; top < labels.height(); top += stripRows) {
        deflater.reset();
        deflater.setInput(raw(labels.rows(top, Math.min(stripRows, labels.height() - top))));
        deflater.finish();
        strips.add(deflated(deflater));
      }
    } finally {
      deflater.end();
    }
    return strips;
  }

  private byte[] raw(int[] numbers) {
    ByteBuffer raw = ByteBuffer.allocate(numbers.length * bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int number : numbers) {
      if (bytes == Short.BYTES) {
        raw.putShort((short) number);
      } else {
        raw.putInt(number);
      }
    }
    return raw.array();
  }

  private static byte[] deflated(Deflater deflater) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 13];
    while (!deflater.finished()) {
      all.write(buffer, 0, deflater.deflate(buffer));
    }
    return all.toByteArray();
  }
}
