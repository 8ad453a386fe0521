package paretoscope.spark.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import paretoscope.core.segment.LabelImage;
import paretoscope.core.segment.Mask;
import paretoscope.datasets.ImagePattern;
import paretoscope.datasets.ImageSource;
import paretoscope.datasets.LabelTiff;
import paretoscope.datasets.Limits;
import paretoscope.datasets.MicrographReader;
import paretoscope.datasets.UnreadableImage;

/** Readers of images, and of what names them. */
final class ImageTargets {
  private static final int SIDE = 12;
  private static final int MAX_PIXELS = 20_000;
  private static final MicrographReader READER =
      new MicrographReader(new Limits(MAX_PIXELS, 1 << 20));

  /**
   * For each allowed pixel 8 bytes of the value, and 8 x 4 of raw samples with the decoder's
   * copies; the bytes of the file twice; and the decoders' own tables.
   */
  private static final FuzzTarget.Cap CAP = new FuzzTarget.Cap(64L * MAX_PIXELS + 4_000_000, 16);

  private ImageTargets() {}

  static List<FuzzTarget> all() throws IOException {
    return List.of(
        image("image-tiff", "a.tif", tiffs()),
        image("image-png", "a.png", List.of(encoded("png", ""), coloured("png"))),
        repairedPng(),
        image("image-jpeg", "a.jpg", List.of(encoded("jpg", ""), coloured("jpg"))).share(0.5),
        image("image-npy", "a.npy", List.of(npy("<f8"), npy(">i2"), npy("|u1"))),
        image("image-of-any-kind", "a", List.of(npy("<f4"), encoded("png", ""))),
        FuzzTarget.text(
            "image-glob",
            new FuzzTarget.Cap(2_000_000, 2000),
            List.of("data/*.tif", "**/[ab]*.{png,jpg}", "a/b\\?c", "folder"),
            text -> ImagePattern.of(text).select(List.of("a.tif", "b/c.png", "a".repeat(40)))));
  }

  private static FuzzTarget image(String target, String name, List<byte[]> seeds) {
    return FuzzTarget.bytes(target, CAP, seeds, input -> READER.read(ImageSource.of(name, input)))
        .refusing(UnreadableImage.class)
        .share(0.7);
  }

  /** As PNG, but checksums are made right first: so that damage gets past them. */
  private static FuzzTarget repairedPng() throws IOException {
    List<byte[]> seeds = List.of(encoded("png", ""), coloured("png"));
    return FuzzTarget.bytes(
            "image-png-with-right-checksums",
            CAP,
            seeds,
            input -> READER.read(ImageSource.of("a.png", repaired(input))))
        .refusing(UnreadableImage.class)
        .share(0.7);
  }

  private static byte[] repaired(byte[] png) {
    ByteBuffer data = ByteBuffer.wrap(png);
    for (long at = 8; at <= png.length - 12; ) {
      long length = data.getInt((int) at) & 0xffff_ffffL;
      if (length > png.length - at - 12) {
        break;
      }
      CRC32 sum = new CRC32();
      sum.update(png, (int) at + 4, (int) length + 4);
      data.putInt((int) (at + 8 + length), (int) sum.getValue());
      at += length + 12;
    }
    return png;
  }

  private static List<byte[]> tiffs() throws IOException {
    List<byte[]> tiffs = new ArrayList<>();
    for (String compression : List.of("", "LZW", "PackBits", "Deflate")) {
      tiffs.add(encoded("tiff", compression));
    }
    tiffs.add(coloured("tiff"));
    ByteArrayOutputStream labels = new ByteArrayOutputStream();
    Mask corner = Mask.where(SIDE, SIDE, (y, x) -> y + x < 5);
    new LabelTiff(new LabelImage(SIDE, SIDE, List.of(corner)), 0.1).write(labels);
    tiffs.add(labels.toByteArray());
    return tiffs;
  }

  private static byte[] encoded(String format, String compression) throws IOException {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < SIDE * SIDE; i++) {
      image.getRaster().setSample(i % SIDE, i / SIDE, 0, 37 * i & 0xff);
    }
    return encoded(format, compression, image);
  }

  private static byte[] coloured(String format) throws IOException {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < SIDE * SIDE; i++) {
      image.setRGB(i % SIDE, i / SIDE, 0x31415 * i);
    }
    return encoded(format, "", image);
  }

  private static byte[] encoded(String format, String compression, BufferedImage image)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    if (!compression.isEmpty()) {
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionType(compression);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static byte[] npy(String type) {
    int each = type.charAt(2) - '0';
    String header = "{'descr': '%s', 'fortran_order': False, 'shape': (4, 3), }\n".formatted(type);
    ByteBuffer npy = ByteBuffer.allocate(10 + header.length() + 12 * each);
    npy.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1);
    npy.put((byte) 0).order(ByteOrder.LITTLE_ENDIAN).putShort((short) header.length());
    npy.put(header.getBytes(StandardCharsets.US_ASCII)).put(npy.limit() - each, (byte) 1);
    return npy.array();
  }
}
