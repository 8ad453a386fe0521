package paretoscope.datasets;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import paretoscope.core.image.Plane;
import paretoscope.datasets.UnreadableImage.Reason;

/**
 * TIFF and BigTIFF. Header and tags are read here, because they need distrust; the pixels are
 * decoded by a library that is given a small TIFF holding nothing but the checked layout and the
 * stored pixels of the first page. The library returns 8-bit values without and 32-bit values with
 * sign, whatever the file says; the sign is put right afterwards.
 */
final class TiffImage {
  private TiffImage() {}

  static Decoded decode(Content file, Limits limits) throws UnreadableImage, IOException {
    TiffDirectory tags = TiffDirectory.of(file);
    TiffLayout layout = TiffLayout.of(file, tags, limits);
    Plane plane =
        Luminance.of(
            raster(file, layout, TiffChunks.of(file, tags, layout)), meaning(file, tags, layout));
    int pages = Math.max(tags.pages(), TiffScale.imagejPages(tags));
    return new Decoded(plane, samples(layout), pages, TiffScale.of(tags));
  }

  private static Raster raster(Content file, TiffLayout layout, TiffChunks chunks)
      throws IOException, UnreadableImage {
    ImageReader reader = new TIFFImageReaderSpi().createReaderInstance();
    try (ImageInputStream in = new ByteArrayImageInputStream(PlainTiff.of(file, layout, chunks))) {
      reader.setInput(in, true, true);
      Raster raster = reader.readRaster(0, null);
      if (raster.getHeight() != layout.height() || raster.getWidth() != layout.width()) {
        throw file.refusal(Reason.CORRUPT, "its pixels do not fill the page; export it again.");
      }
      return raster;
    } finally {
      reader.dispose();
    }
  }

  private static DoubleUnaryOperator meaning(Content file, TiffDirectory tags, TiffLayout layout)
      throws UnreadableImage {
    if (layout.photometric() == 3) {
      return palette(tags);
    }
    DoubleUnaryOperator sign = DoubleUnaryOperator.identity();
    if (layout.format() == 1 && layout.bits() == 32) {
      sign = v -> (int) v & 0xffff_ffffL;
    } else if (layout.format() == 2 && layout.bits() == 8) {
      sign = v -> (byte) (int) v;
    }
    if (layout.photometric() != 0) {
      return sign;
    }
    if (layout.format() != 1) {
      throw file.refusal(
          Reason.UNSUPPORTED,
          "inverted TIFF (white is zero) of signed or real values; only unsigned ones say which"
              + " value is white. Export it with black as zero.");
    }
    double white = StrictMath.pow(2, layout.bits()) - 1;
    return sign.andThen(v -> white - v);
  }

  private static DoubleUnaryOperator palette(TiffDirectory tags) throws UnreadableImage {
    long[] map = tags.many(320, 3 * 256);
    double[] grey = new double[256];
    for (int i = 0; i < 256; i++) {
      // colour maps have 16 bits; 257 = 65535 / 255 brings them to the 8 of the pixels
      grey[i] = Luminance.of(map[i] / 257.0, map[256 + i] / 257.0, map[512 + i] / 257.0);
    }
    return index -> grey[(int) index];
  }

  private static String samples(TiffLayout layout) {
    String kind =
        switch (layout.format()) {
          case 1 -> "uint";
          case 2 -> "int";
          default -> "float";
        };
    String colour =
        switch (layout.photometric()) {
          case 2 -> " RGB";
          case 3 -> " palette";
          default -> "";
        };
    return kind + layout.bits() + colour;
  }
}
