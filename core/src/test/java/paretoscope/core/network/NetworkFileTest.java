package paretoscope.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class NetworkFileTest {
  private static final String NAME = "a.safetensors";

  private final Network network =
      NetworkTest.random(Architecture.parse(3, "fold conv8 down conv16 up mix4 unfold"));
  private final byte[] bytes = new NetworkFile(network, Map.of("loss", "0.5")).bytes();

  @Test
  void givesBackWhatWasWritten() {
    NetworkFile read = NetworkFile.read(NAME, bytes);
    assertThat(read.about()).containsExactly(Map.entry("loss", "0.5"));
    assertThat(read.network().architecture()).isEqualTo(network.architecture());
    Features input = NetworkTest.random(8, 8, 3);
    assertThat(read.network().apply(input).values()).containsExactly(network.apply(input).values());
    assertThat(read.bytes()).isEqualTo(bytes);
  }

  /** The format's own words, so that other programs read it. */
  @Test
  void isSafetensors() {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = (int) buffer.getLong();
    String header = new String(bytes, 8, length, StandardCharsets.UTF_8);
    assertThat(length % 8).isZero();
    assertThat(header)
        .startsWith("{\"__metadata__\":{\"architecture\":\"fold conv8 down conv16 up mix4 unfold\"")
        .contains(
            "\"layers.1.weight\":{\"dtype\":\"F32\",\"shape\":[3,3,12,8],\"data_offsets\":[0,3456]}");
    float first = buffer.getFloat(8 + length);
    assertThat(first).isEqualTo(network.weights().get(0).values()[0]);
  }

  @Test
  void refusesWhatIsDamagedInASentence() {
    assertRefused(new byte[0], "its header is cut off");
    assertRefused(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 1}, "its header is cut off");
    assertRefused(with("{}"), "it does not say its `architecture` and `inputs`");
    assertRefused(with("no"), "its header is no JSON");
    assertRefused(
        with("{\"__metadata__\":{\"architecture\":\"conv9999\",\"inputs\":\"3\"}}"),
        "channels of a convolution (9999");
    assertRefused(
        with("{\"__metadata__\":{\"architecture\":\"conv2\",\"inputs\":\"3\"}}"),
        "`layers.0.weight` must hold 54 numbers");
  }

  /** Whatever bits are turned over: a network, or a sentence. */
  @Test
  void neverFailsInAnotherWay() {
    RandomStream random = SeedTree.root(3).stream();
    for (int i = 0; i < 3000; i++) {
      byte[] changed = bytes.clone();
      for (int n = 0; n < 3; n++) {
        changed[random.below(i % 2 == 0 ? 900 : changed.length)] ^= (byte) (1 << random.below(8));
      }
      try {
        assertThat(NetworkFile.read(NAME, changed)).isNotNull();
      } catch (UserError e) {
        assertThat(e).hasMessageStartingWith("weights " + NAME + " cannot be read: ");
      }
    }
  }

  private static void assertRefused(byte[] bytes, String why) {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> NetworkFile.read(NAME, bytes))
        .withMessageStartingWith("weights a.safetensors cannot be read: ")
        .withMessageContaining(why);
  }

  private static byte[] with(String header) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + text.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .array();
  }
}
