package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import paretoscope.core.digest.Sha256;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Plane;

class NetworkInputTest {
  @Test
  void theLongerSideBecomes1024() {
    assertThat(NetworkSize.of(534, 800)).isEqualTo(new NetworkSize(684, 1024));
    assertThat(NetworkSize.of(640, 640)).isEqualTo(new NetworkSize(1024, 1024));
    assertThat(NetworkSize.of(3000, 1)).isEqualTo(new NetworkSize(1024, 1));
    assertThatThrownBy(() -> NetworkSize.of(0, 4)).hasMessageContaining("must be > 0");
  }

  @Test
  void normalisesAndFillsUpWithZeros() {
    byte[] levels = new byte[3 * 20 * 10];
    java.util.Arrays.fill(levels, (byte) 200);
    NetworkInput input = NetworkInput.of(RgbImage.of(20, 10, levels));
    assertThat(input.covered()).isEqualTo(new NetworkSize(1024, 512));
    int plane = 1024 * 1024;
    assertThat(input.values()).hasSize(3 * plane);
    assertThat(input.values()[511]).isEqualTo((200 - 123.675f) / 58.395f);
    assertThat(input.values()[512]).isZero();
    assertThat(input.values()[3 * plane - 513]).isEqualTo((200 - 103.53f) / 57.375f);
  }

  @Test
  void aGreyImageIsThatOfThreeEqualColours() {
    Plane grey = new Plane(30, 20, new double[600]);
    byte[] levels = new byte[3 * 600];
    for (int i = 0; i < levels.length; i++) {
      grey.values()[i / 3] = i / 3 * 7 % 256;
      levels[i] = (byte) (i / 3 * 7 % 256);
    }
    RgbImage once = RgbImage.ofLevels(grey);
    RgbImage thrice = RgbImage.of(30, 20, levels);
    CropBox crop = new CropBox(3, 4, 17, 25, 0);
    assertThat(once.sha256()).isEqualTo(thrice.sha256()).isEqualTo(Sha256.of(levels));
    assertThat(NetworkInput.of(once.cropped(crop)).values())
        .isEqualTo(NetworkInput.of(thrice.cropped(crop)).values());
    assertThat(once.levels()).hasSize(600);
  }

  @Test
  void makingAnImageSmallerAveragesAllItsPixels() {
    Plane stripes = new Plane(4, 8, new double[32]);
    for (int i = 0; i < 32; i++) {
      stripes.values()[i] = i % 2 == 0 ? 0 : 200;
    }
    RgbImage small = AntialiasedResize.of(RgbImage.ofLevels(stripes), 4, 2);
    // triangles of 8 px cut off at the image's edge: 5, 7, 7, 5, 3, 1 parts of 28, then mirrored
    assertThat(small.at(0, 0, 0)).isEqualTo(Math.round(200 * 13f / 28));
    assertThat(small.at(3, 1, 2)).isEqualTo(Math.round(200 * 15f / 28));
    RgbImage same = AntialiasedResize.of(RgbImage.ofLevels(stripes), 4, 8);
    assertThat(same.at(2, 3, 1)).isEqualTo(200);
  }

  @Test
  void greyImagesAreRescaledBetweenTheirEndsOrQuantiles() {
    Plane grey = new Plane(1, 5, new double[] {-10, 0, 10, 20, 1000});
    assertThat(levels(RgbImage.rescaled(grey, 0))).containsExactly(0, 3, 5, 8, 255);
    assertThat(levels(RgbImage.rescaled(grey, 0.2))).containsExactly(0, 0, 128, 255, 255);
    Plane flat = new Plane(1, 2, new double[] {7, 7});
    assertThat(levels(RgbImage.rescaled(flat, 0))).containsExactly(0, 0);
    Plane hole = new Plane(1, 2, new double[] {Double.NaN, 7});
    assertThatThrownBy(() -> RgbImage.rescaled(hole, 0))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("NaN");
  }

  private static int[] levels(RgbImage image) {
    int[] levels = new int[image.width()];
    for (int x = 0; x < levels.length; x++) {
      levels[x] = image.at(0, x, 0);
      assertThat(image.at(0, x, 1)).isEqualTo(image.at(0, x, 2)).isEqualTo(levels[x]);
    }
    return levels;
  }

  @Test
  void levelsAreTakenAsTheyAreOrRefused() {
    Plane grey = new Plane(1, 3, new double[] {0, 100.4, 255});
    assertThat(levels(RgbImage.ofLevels(grey))).containsExactly(0, 100, 255);
    Plane counts = new Plane(1, 2, new double[] {0, 256});
    assertThatThrownBy(() -> RgbImage.ofLevels(counts))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("256.0 does not fit 8 bits");
    assertThatThrownBy(() -> RgbImage.of(2, 2, new byte[4])).hasMessageContaining("must be 12");
  }
}
