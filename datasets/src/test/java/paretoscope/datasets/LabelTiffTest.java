package paretoscope.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.image.Micrograph;
import paretoscope.core.segment.LabelImage;
import paretoscope.core.segment.Mask;

class LabelTiffTest {
  @TempDir Path folder;

  private static byte[] written(LabelImage labels, double pixelSizeNm) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new LabelTiff(labels, pixelSizeNm).write(out);
    return out.toByteArray();
  }

  private LoadedImage read(byte[] bytes) throws IOException, UnreadableImage {
    Path file = Files.write(folder.resolve("labels.tif"), bytes);
    return new MicrographReader().read(new LocalFile("labels.tif", file));
  }

  private static LabelImage squares(int height, int width) {
    List<Mask> masks = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int at = i;
      masks.add(Mask.where(height, width, (y, x) -> (y + x) % 7 == at && y % 5 > 0));
    }
    return new LabelImage(height, width, masks);
  }

  private static void same(Micrograph found, LabelImage labels) {
    assertThat(found.pixels().height()).isEqualTo(labels.height());
    assertThat(found.pixels().width()).isEqualTo(labels.width());
    int[] numbers = labels.rows(0, labels.height());
    double[] values = found.pixels().values();
    assertThat(values).hasSameSizeAs(numbers);
    for (int i = 0; i < numbers.length; i++) {
      assertThat(values[i]).isEqualTo(numbers[i]);
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "3, 5", "700, 401"})
  void labelsComeBackFromOneStripAndFromMany(int height, int width) throws Exception {
    LabelImage labels = squares(height, width);
    LoadedImage read = read(written(labels, Double.NaN));
    same(read.micrograph(), labels);
    assertThat(read.samples()).isEqualTo("uint16");
    assertThat(read.micrograph().hasPixelSize()).isFalse();
  }

  @Test
  void moreLabelsThan16BitsHoldTake32() throws Exception {
    for (int count : new int[] {0xFFFF, 0x10000}) {
      List<Mask> masks = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int y = i / 300;
        int x = i % 300;
        masks.add(i % 1000 == 0 || i == count - 1 ? pixel(y, x) : NONE);
      }
      LabelImage labels = new LabelImage(220, 300, masks);
      LoadedImage read = read(written(labels, Double.NaN));
      same(read.micrograph(), labels);
      assertThat(read.samples()).isEqualTo(count == 0xFFFF ? "uint16" : "uint32");
      assertThat(read.micrograph().pixels().values()[count - 1]).isEqualTo(count);
    }
  }

  private static final Mask NONE = Mask.where(220, 300, (y, x) -> false);

  private static Mask pixel(int atY, int atX) {
    return Mask.where(220, 300, (y, x) -> y == atY && x == atX);
  }

  @ParameterizedTest
  @CsvSource({"0.01234567", "1", "0.35", "12.5", "800", "1e-4"})
  void thePixelSizeComesBack(double pixelSizeNm) throws Exception {
    Micrograph read = read(written(squares(9, 7), pixelSizeNm)).micrograph();
    assertThat(read.pixelSizeNm()).isCloseTo(pixelSizeNm, within(1e-4 * pixelSizeNm));
    same(read, squares(9, 7));
  }

  @Test
  void otherReadersOfTheFormatSeeTheLabels() throws IOException {
    LabelImage labels = squares(700, 401);
    var read = ImageIO.read(new ByteArrayInputStream(written(labels, 0.2)));
    int[] numbers = read.getRaster().getSamples(0, 0, 401, 700, 0, (int[]) null);
    assertThat(numbers).isEqualTo(labels.rows(0, 700));
  }

  @Test
  void theSameLabelsGiveTheSameBytes() throws IOException {
    assertThat(written(squares(300, 401), 0.2)).isEqualTo(written(squares(300, 401), 0.2));
  }
}
