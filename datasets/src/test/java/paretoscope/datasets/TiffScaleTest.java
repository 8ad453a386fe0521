package paretoscope.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static paretoscope.datasets.Reading.read;

import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiffScaleTest {
  private static TiffWriter tiff() {
    return new TiffWriter(ByteOrder.LITTLE_ENDIAN, 1, 2, "u1", 1, 2);
  }

  private static TiffWriter imagej(String unit) {
    return tiff()
        .text(270, "ImageJ=1.53t\nunit=" + unit + "\n")
        .rational(282, 40, 2)
        .rational(283, 40, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "nm, 0.05",
    "um, 50",
    "micron, 50",
    "µm, 50",
    "\\u00B5m, 50",
    "pm, 5e-5",
    "Å, 0.005",
    "mm, 5e4"
  })
  void imagejWritesPixelsPerItsUnit(String unit, double nm) throws Exception {
    LoadedImage image = read("a.tif", imagej(unit).write());
    assertThat(image.micrograph().pixelSizeNm()).isCloseTo(nm, within(nm * 1e-12));
    assertThat(image.pixelSizeFrom()).isEqualTo("TIFF resolution (ImageJ)");
  }

  @ParameterizedTest
  @CsvSource({"inch", "cm", "pixel", "lightyear"})
  void unitsThatAreNoCalibrationLeaveThePixelSizeUnknown(String unit) throws Exception {
    LoadedImage image = read("a.tif", imagej(unit).write());
    assertThat(image.micrograph().hasPixelSize()).isFalse();
    assertThat(image.pixelSizeFrom()).isEmpty();
  }

  @Test
  void aPrintingResolutionIsNoPixelSize() throws Exception {
    byte[] dpi = tiff().rational(282, 300, 1).rational(283, 300, 1).longs(296, 2).write();
    assertThat(read("a.tif", dpi).micrograph().hasPixelSize()).isFalse();
  }

  @Test
  void pixelsThatAreNotSquareHaveNoSingleSize() throws Exception {
    byte[] oblong = imagej("nm").rational(283, 50, 2).write();
    assertThat(read("a.tif", oblong).micrograph().hasPixelSize()).isFalse();
  }

  @Test
  void aResolutionOfZeroOrNothingIsUnknown() throws Exception {
    byte[] zero = imagej("nm").rational(282, 0, 1).rational(283, 0, 0).write();
    assertThat(read("a.tif", zero).micrograph().hasPixelSize()).isFalse();
    byte[] none = tiff().text(270, "ImageJ=1.53t\nunit=nm\n").write();
    assertThat(read("a.tif", none).micrograph().hasPixelSize()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"34682", "34680"})
  void feiWritesMetres(int tag) throws Exception {
    String text = "[Scan]\r\nPixelWidth=1.5e-009\r\nPixelHeight=1.5e-009\r\n";
    LoadedImage image = read("a.tif", imagej("um").text(tag, text).write());
    assertThat(image.micrograph().pixelSizeNm()).isCloseTo(1.5, within(1e-12));
    assertThat(image.pixelSizeFrom()).isEqualTo("TIFF tag " + tag + " (FEI)");
    byte[] odd = tiff().text(tag, "PixelWidth=eee\nPixelHeight=1").write();
    assertThat(read("a.tif", odd).micrograph().hasPixelSize()).isFalse();
  }

  @Test
  void digitalMicrographWritesUnitAndScale() throws Exception {
    byte[] tiff = tiff().text(65003, "µm").doubles(65009, 0.002).doubles(65010, 0.002).write();
    LoadedImage image = read("a.tif", tiff);
    assertThat(image.micrograph().pixelSizeNm()).isCloseTo(2, within(1e-12));
    assertThat(image.pixelSizeFrom()).isEqualTo("TIFF tag 65009 (DigitalMicrograph)");
  }
}
