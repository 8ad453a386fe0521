package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.digest.Sha256;
import paretoscope.core.image.Plane;

final class PackedPixelsTest {
  @ParameterizedTest
  @CsvSource({
    "0, uint16",
    "65535, uint16",
    "65536, float32",
    "-1, float32",
    "-0.0, float32",
    "0.5, float32",
    "16777217, float64",
    "0.1, float64",
    "1e300, float64",
    "NaN, float32",
    "-Infinity, float32"
  })
  void smallestTypeThatKeepsEveryBit(double value, String dtype) {
    Plane plane = new Plane(2, 2, new double[] {1, 2, value, 3});
    PackedPixels packed = PackedPixels.of(plane);
    assertThat(packed.dtype()).isEqualTo(dtype);
    double back = packed.plane().values()[2];
    assertThat(Double.doubleToRawLongBits(back)).isEqualTo(Double.doubleToRawLongBits(value));
    assertThat(packed.plane()).isEqualTo(plane);
  }

  @Test
  void bytesOfEqualWeightLieTogether() {
    PackedPixels packed = PackedPixels.of(new Plane(1, 3, new double[] {0x0102, 0x0304, 0x0506}));
    assertThat(packed.shuffled()).containsExactly(2, 4, 6, 1, 3, 5);
    byte[] plain = {2, 1, 4, 3, 6, 5};
    assertThat(packed.sha256()).isEqualTo(Sha256.of(plain));
  }

  @ParameterizedTest
  @CsvSource({
    "100000, 100000, uint16, cannot fill 8 bytes",
    "-2, -2, uint16, cannot fill 8 bytes",
    "2147483647, 2147483647, float64, cannot fill 8 bytes",
    "0, 4, uint16, cannot fill 8 bytes",
    "2, 2, complex64, unknown number type `complex64`",
    "2, 2, uint16, not those that sha256"
  })
  void hostileSizesAreRefusedBeforeAnythingIsAllocated(
      int height, int width, String dtype, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PackedPixels(height, width, dtype, "00".repeat(32), new byte[8]).plane())
        .withMessageContaining(message);
  }
}
