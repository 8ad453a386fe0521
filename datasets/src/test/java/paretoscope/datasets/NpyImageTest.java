package paretoscope.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static paretoscope.datasets.Reading.pixels;
import static paretoscope.datasets.Reading.read;
import static paretoscope.datasets.Reading.refusal;

import java.nio.ByteOrder;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.image.Plane;
import paretoscope.datasets.UnreadableImage.Reason;

class NpyImageTest {
  @ParameterizedTest
  @ValueSource(strings = {"u1", "i1", "u2", "i2", "u4", "i4", "f4", "f8"})
  void everyTypeVersionAndByteOrderGivesTheValuesBack(String type) throws Exception {
    double[] values = Samples.values(type);
    for (int version = 1; version <= 3; version++) {
      byte[] little = Samples.data(type, ByteOrder.LITTLE_ENDIAN, values);
      byte[] file = Samples.npy(version, "<" + type, false, Samples.shape(), little);
      assertThat(pixels("a.npy", file)).containsExactly(values);
      byte[] large = Samples.data(type, ByteOrder.BIG_ENDIAN, values);
      file = Samples.npy(version, ">" + type, false, Samples.shape(), large);
      assertThat(pixels("a.npy", file)).containsExactly(values);
    }
  }

  @Test
  void columnsFirstIsTurnedToRowsFirst() throws Exception {
    byte[] data = {1, 4, 2, 5, 3, 6};
    Plane plane = read("a.npy", Samples.npy(1, "|u1", true, "(2, 3)", data)).micrograph().pixels();
    assertThat(plane).isEqualTo(new Plane(2, 3, new double[] {1, 2, 3, 4, 5, 6}));
  }

  /** {@code numpy.save(f, (numpy.arange(6).reshape(2, 3) - 2).astype('>i2', order='F'))}. */
  @Test
  void aFileWrittenByNumpyIsRead() throws Exception {
    LoadedImage image = read("a.npy", Base64.getDecoder().decode(NUMPY));
    assertThat(image.micrograph().pixels())
        .isEqualTo(new Plane(2, 3, new double[] {-2, -1, 0, 1, 2, 3}));
    assertThat(image.samples()).isEqualTo("int16");
    assertThat(image.format()).isEqualTo(ImageFormat.NPY);
  }

  @Test
  void objectsAreRefusedBecauseTheyCanRunCode() {
    assertThat(
            refusal(
                Reason.UNSUPPORTED, "a.npy", Samples.npy(1, "|O", false, "(2, 2)", new byte[9])))
        .isEqualTo(
            "a.npy: NPY of Python objects (pickle), which can run code when read; u1, i1, u2, i2,"
                + " u4, i4, f4 and f8 are read. Save the numbers alone, as a 2-D array.");
  }

  @Test
  void otherTypesAndShapesAreRefusedWithTheRule() {
    byte[] data = new byte[64];
    for (String descr : new String[] {"<i8", "<f2", "|b1", "<c8", "<U4", "<u3", "u2"}) {
      assertThat(refusal(Reason.UNSUPPORTED, "a.npy", Samples.npy(1, descr, false, "(2, 2)", data)))
          .startsWith("a.npy: NPY of type " + descr + "; u1, i1, u2");
    }
    for (String shape : new String[] {"()", "(4,)", "(2, 2, 2)"}) {
      assertThat(refusal(Reason.UNSUPPORTED, "a.npy", Samples.npy(1, "<u2", false, shape, data)))
          .isEqualTo(
              "a.npy: NPY of shape "
                  + shape
                  + "; an image has two dimensions. Save one plane of it.");
    }
    String structured = "{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (2, 2), }";
    assertThat(refusal(Reason.UNSUPPORTED, "a.npy", Samples.npy(1, structured, data)))
        .contains("(structured)");
    assertThat(refusal(Reason.UNSUPPORTED, "a.npy", Samples.npy(4, structured, data)))
        .isEqualTo("a.npy: NPY version 4; versions 1 to 3 are read.");
  }

  @Test
  void contradictionsAreRefused() {
    byte[] data = new byte[16];
    assertThat(refusal(Reason.CORRUPT, "a.npy", Samples.npy(1, "<u2", false, "(2, 3)", data)))
        .isEqualTo(
            "a.npy: 4 bytes follow the array; one file holds one array. Save it again with"
                + " numpy.save.");
    assertThat(refusal(Reason.CORRUPT, "a.npy", Samples.npy(1, "<u2", false, "(2, x)", data)))
        .contains("sides must be whole numbers");
    assertThat(refusal(Reason.ZERO_SIZE, "a.npy", Samples.npy(1, "<u2", false, "(-2, 4)", data)))
        .contains("-2 x 4 px");
    String noOrder = "{'descr': '<u2', 'shape': (2, 4), }";
    assertThat(refusal(Reason.CORRUPT, "a.npy", Samples.npy(1, noOrder, data)))
        .contains("header without 'fortran_order'");
    byte[] longHeader = Samples.npy(2, "<u2", false, "(2, 4)", data);
    longHeader[10] = 2;
    assertThat(refusal(Reason.CORRUPT, "a.npy", longHeader)).contains("at most 65536 are read");
  }

  private static final String NUMPY =
      "k05VTVBZAQB2AHsnZGVzY3InOiAnPmkyJywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUnOiAo"
          + "MiwgMyksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
          + "ICAgICAgIAr//gAB//8AAgAAAAM=";
}
