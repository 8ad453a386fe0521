package paretoscope.spark.serialise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.spark.testing.TestClassPath;

class WireTest {
  private record Stranger(int number) {}

  /** Constants of an enum may be classes of their own. */
  private static Class<?> type(Object value) {
    return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
  }

  @Test
  void everyTypeHasAnExample() {
    assertThat(Examples.all().stream().map(WireTest::type))
        .containsExactlyInAnyOrderElementsOf(new ArrayList<>(WireTypes.all()));
  }

  @Test
  void everyTypeComesBackEqualFromASecondJavaMachine() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process second =
        new ProcessBuilder(java, "-cp", TestClassPath.get(), Echo.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (DataOutputStream out = new DataOutputStream(second.getOutputStream())) {
      for (Object example : Examples.all()) {
        byte[] bytes = Wire.encode(example);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
      out.writeInt(-1);
    }
    try (DataInputStream in = new DataInputStream(second.getInputStream())) {
      for (Object example : Examples.all()) {
        assertThat(in.readUTF()).isEqualTo(example.toString());
        byte[] again = in.readNBytes(in.readInt());
        assertThat(again).isEqualTo(Wire.encode(example));
        assertThat(Wire.decode(again, Object.class)).isEqualTo(example);
      }
    }
    assertThat(second.waitFor()).isZero();
  }

  @Test
  void refusesATypeThatIsNotOnTheList() {
    assertThatThrownBy(() -> Wire.encode(new Stranger(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Stranger");
    assertThatThrownBy(() -> Wire.encode(Map.of("a", new Stranger(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFailureLeavesTheNextCallWhole() {
    List<Object> spoiled = List.of(Examples.candidate(1), new Stranger(2));
    assertThatThrownBy(() -> Wire.encode(spoiled)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Wire.decode(Wire.encode(Examples.evaluation()), Object.class))
        .isEqualTo(Examples.evaluation());
  }

  @Test
  void damagedBytesAreAnErrorAndNeverAnotherType() {
    byte[] bytes = Wire.encode(Examples.candidate(1));
    assertThatThrownBy(() -> Wire.decode(bytes, Integer.class))
        .isInstanceOf(ClassCastException.class);
    assertThatThrownBy(() -> Wire.decode(new byte[] {120, 1, 2}, Object.class))
        .isInstanceOf(RuntimeException.class);
  }

  /** Found by fuzzing: each broke in a way of its own, some after taking all memory. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing
        "2f64", // half a number
        "18020000000300ffffc32b", // an image of a negative number of pixels
        "180200000203000000000000000000000000000300000000", // one of more pixels than there are
        // bytes
        "18020000007b03c3af636f64650c8202000c821d343333333333d33f", // sides whose product is too
        // large
        "73747261" // a type that is not on the list
      })
  void refusesDamagedBytesInOneWay(String hex) {
    assertThatThrownBy(() -> Wire.decode(HexFormat.of().parseHex(hex), Object.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bytes from another Java machine are damaged");
    assertThat(Wire.decode(Wire.encode(Examples.evaluation()), Object.class))
        .isEqualTo(Examples.evaluation());
  }

  @Test
  void refusesListsInListsWithoutEnd() {
    Object nested = List.of(Examples.candidate(1));
    for (int i = 0; i < 100; i++) {
      nested = List.of(nested);
    }
    Object deep = nested;
    assertThatThrownBy(() -> Wire.encode(deep)).hasMessageContaining("Max depth");
  }
}
