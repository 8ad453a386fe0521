package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.testing.NumpyArchive;
import paretoscope.testing.SharedData;

/** What comes before and after the network, against a run of the reference implementation. */
class SegmentGoldenTest {
  private static NumpyArchive archive(String name) {
    return new NumpyArchive(SharedData.require("golden/sam/" + name + ".npz"));
  }

  private static RgbImage dog() throws IOException {
    BufferedImage file = ImageIO.read(SharedData.require("golden/sam/dog.png").toFile());
    byte[] levels = new byte[3 * file.getWidth() * file.getHeight()];
    for (int i = 0; i < levels.length; i++) {
      int pixel = i / 3;
      int rgb = file.getRGB(pixel % file.getWidth(), pixel / file.getWidth());
      levels[i] = (byte) (rgb >> (16 - 8 * (i % 3)));
    }
    return RgbImage.of(file.getHeight(), file.getWidth(), levels);
  }

  @Test
  void resizesToTheSameGreyLevels() throws IOException {
    double[] expected = archive("dog_tensors").read("resized_rgb");
    RgbImage resized = AntialiasedResize.of(dog(), 684, 1024);
    assertThat(expected).hasSize(resized.levels().length);
    int different = 0;
    for (int i = 0; i < expected.length; i++) {
      different += Byte.toUnsignedInt(resized.levels()[i]) == (int) expected[i] ? 0 : 1;
    }
    assertThat(different).as("levels that differ, of %d", expected.length).isZero();
  }

  @Test
  void givesTheNetworkTheSameInput() throws IOException {
    double[] some = archive("dog_tensors").read("input_every_8th");
    double sum = archive("dog_tensors").read("input_sum_abs")[0];
    float[] values = NetworkInput.of(dog()).values();
    double ours = 0;
    for (float value : values) {
      ours += Math.abs(value);
    }
    assertThat(ours).isBetween(sum * (1 - 1e-6), sum * (1 + 1e-6));
    for (int i = 0; i < some.length; i++) {
      int colour = i / (128 * 128);
      int y = 8 * (i / 128 % 128);
      int x = 8 * (i % 128);
      assertThat((double) values[(colour * 1024 + y) * 1024 + x])
          .isBetween(some[i] - 1e-6, some[i] + 1e-6);
    }
  }

  @Test
  void makesTheSameMasksOfLogits() throws IOException {
    double[] low = archive("dog_tensors").read("low_res_logits");
    double[] packed = archive("dog_tensors").read("masks_packed");
    float[] logits = new float[low.length];
    for (int i = 0; i < low.length; i++) {
      logits[i] = (float) low[i];
    }
    LogitUpscaling upscaling = new LogitUpscaling(NetworkSize.of(534, 800), 534, 800);
    int different = 0;
    for (int n = 0; n < 15; n++) {
      int first = n * 534 * 800;
      Mask expected = Mask.where(534, 800, (y, x) -> bit(packed, first + y * 800 + x));
      int from = (n / 3 * 4 + n % 3 + 1) * 256 * 256;
      Mask ours = upscaling.of(logits, from).mask();
      assertThat(ours.iou(expected)).as("mask %d", n).isGreaterThan(0.9999);
      different += ours.union(expected) - ours.intersection(expected);
    }
    assertThat(different).as("pixels that differ in 15 masks").isLessThan(10);
  }

  private static boolean bit(double[] packed, int index) {
    return ((int) packed[index / 8] >> (7 - index % 8) & 1) != 0;
  }

  @ParameterizedTest
  @CsvSource({
    "dog_masks_16points, 16, 0",
    "sto_haadf_masks_32points, 32, 0",
    "cu1_default_16points, 16, 0",
    "cu1_crops_12points, 12, 1"
  })
  void measuresMasksAndPlacesPointsAlike(String name, int side, int layers) throws IOException {
    NumpyArchive run = archive(name);
    double[] shape = run.read("shape");
    int height = (int) shape[0];
    int width = (int) shape[1];
    double[] packed = run.read("masks");
    double[] area = run.read("area");
    double[] box = run.read("bbox");
    double[] points = run.read("pts");
    int row = 8 * ((width + 7) / 8);
    for (int n = 0; n < area.length; n++) {
      int first = n * height * row;
      Mask mask = Mask.where(height, width, (y, x) -> bit(packed, first + y * row + x));
      assertThat(mask.area()).isEqualTo((int) area[n]);
      PixelBox own = mask.box();
      assertThat(new double[] {own.left(), own.top(), own.width(), own.height()})
          .containsExactly(box[4 * n], box[4 * n + 1], box[4 * n + 2], box[4 * n + 3]);
      RunLengths runs = RunLengths.of(mask);
      assertThat(RunLengths.parse(height, width, runs.text()).mask()).isEqualTo(mask);
      Point point = new Point(points[2 * n], points[2 * n + 1]);
      assertThat(CropBox.layout(height, width, layers, 0.25))
          .anyMatch(crop -> asks(crop, side >> crop.layer(), point));
    }
  }

  private static boolean asks(CropBox crop, int side, Point point) {
    return PointGrid.regular(side).points().stream()
        .anyMatch(
            p ->
                Math.abs(crop.left() + p.x() * crop.width() - point.x()) < 1e-9
                    && Math.abs(crop.top() + p.y() * crop.height() - point.y()) < 1e-9);
  }
}
