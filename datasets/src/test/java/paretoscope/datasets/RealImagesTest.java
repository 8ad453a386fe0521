package paretoscope.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.testing.SharedData;

/**
 * Experimental images against numbers made by tifffile 2023.2.3 and Pillow 9.4.0:
 *
 * <pre>
 * a = tifffile.imread(f).astype('f8')                 # or numpy.asarray(PIL.Image.open(f))
 * if a.ndim == 3: a = a @ [0.2125, 0.7154, 0.0721]
 * print(a.sum(), a[0, 0], a[100, 200], a[-1, -1], a.min(), a.max())
 * </pre>
 */
class RealImagesTest {
  private static LoadedImage read(String name) throws UnreadableImage {
    return new MicrographReader().read(LocalFile.of(SharedData.require("data/" + name)));
  }

  private static void check(Plane plane, double tolerance, double... numbers) {
    double[] found = {
      Arrays.stream(plane.values()).sum(),
      plane.at(0, 0),
      plane.at(100, 200),
      plane.at(plane.height() - 1, plane.width() - 1),
      plane.min(),
      plane.max()
    };
    assertThat(found[0] / plane.size()).isCloseTo(numbers[0] / plane.size(), within(tolerance));
    for (int i = 1; i < numbers.length; i++) {
      assertThat(found[i]).isCloseTo(numbers[i], within(tolerance));
    }
  }

  @Test
  void unsigned32BitTiffWithItsCalibration() throws Exception {
    LoadedImage image = read("stem_atoms/pt_single_atoms/021_HAADF_15nm_Sample_PtNC_21Oct20.tif");
    check(image.micrograph().pixels(), 0, 131766055940.0, 245007, 324896, 949548, 172467, 1514965);
    assertThat(image.samples()).isEqualTo("uint32");
    // 15 nm over 512 px
    assertThat(image.micrograph().pixelSizeNm()).isCloseTo(15.0 / 512, within(1e-12));
    assertThat(image.pixelSizeFrom()).isEqualTo("TIFF tag 65009 (DigitalMicrograph)");
    assertThat(image.pages()).isEqualTo(1);
  }

  @Test
  void everyAtomImageIsReadWithTheSamePixelSize() {
    LocalImages images =
        LocalImages.list(SharedData.require("data/stem_atoms/pt_single_atoms").toString());
    assertThat(images.selection().others()).isEqualTo(9);
    assertThat(images.sources()).hasSize(8);
    assertThat(images.sources())
        .allSatisfy(
            source ->
                assertThat(new MicrographReader().read(source).micrograph().pixelSizeNm())
                    .isCloseTo(15.0 / 512, within(1e-9)));
  }

  @Test
  void sixteenBitTiffWithoutCalibration() throws Exception {
    LoadedImage image = read("nuclei/img2d.tif");
    check(image.micrograph().pixels(), 0, 8331268, 14, 26, 37, 0, 235);
    assertThat(image.micrograph().hasPixelSize()).isFalse();
  }

  @Test
  void eightBitPng() throws Exception {
    LoadedImage image = read("stem_atoms/lattices/10_dso_8nm_none_none.png");
    check(image.micrograph().pixels(), 0, 81900707, 159, 104, 45, 0, 255);
  }

  /** Decoders of JPEG may differ by a rounding of each pixel. */
  @Test
  void greyJpeg() throws Exception {
    LoadedImage image = read("nanoparticles/supported_catalysts/images/Cu1.jpg");
    check(image.micrograph().pixels(), 1, 20947905, 127, 108, 15, 9, 220);
  }

  /** Decoders differ more where colours are stored at half the resolution. */
  @Test
  void colourJpeg() throws Exception {
    LoadedImage image = read("nuclei/histo.jpg");
    check(
        image.micrograph().pixels(),
        2,
        16773193.4438999,
        141.632,
        108.8521,
        145.3746,
        18.6936,
        247.0585);
    assertThat(image.samples()).isEqualTo("uint8 RGB");
  }

  @Test
  void everyCatalystImageIsRead() {
    LocalImages images =
        LocalImages.list(
            SharedData.require("data/nanoparticles/supported_catalysts/images").toString());
    assertThat(images.sources()).hasSize(20);
    assertThat(images.sources())
        .allSatisfy(
            source ->
                assertThat(new MicrographReader().read(source).micrograph().pixels().width())
                    .isBetween(640, 2048));
  }
}
