package paretoscope.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Atoms;
import paretoscope.simulator.specimen.LabelMap;
import paretoscope.simulator.specimen.Particle;

/**
 * A published world never changes: its seed 0 has the digest that it was registered with, on every
 * platform. Where a test fails, give the world a new version instead of a new digest.
 */
class WorldGoldenTest {
  static List<String> ids() {
    return Worlds.ids();
  }

  private static Map<String, String> golden() throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (InputStream in = WorldGoldenTest.class.getResourceAsStream("worlds.csv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cells -> digests.put(cells[0], cells[1]));
    }
    return digests;
  }

  @Test
  void everyRegisteredWorldHasADigest() throws IOException {
    assertThat(golden().keySet()).containsExactlyInAnyOrderElementsOf(Worlds.ids());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void isWhatItWasRegisteredAs(String id) throws IOException {
    assertThat(digest(MadeWorlds.first(id))).as(id).isEqualTo(golden().get(id));
  }

  private static String digest(World world) {
    MessageDigest sha = sha();
    text(sha, WorldJson.write(world.spec()));
    Atoms atoms = world.specimen().atoms();
    for (int i = 0; i < atoms.count(); i++) {
      text(sha, atoms.element(i));
      numbers(sha, atoms.xNm(i), atoms.yNm(i), atoms.zNm(i));
    }
    for (AtomicColumn column : world.specimen().columns()) {
      text(sha, column.kind() + column.defect());
      numbers(sha, column.xNm(), column.yNm(), column.firstAtom());
      numbers(sha, column.atoms(), column.missing());
    }
    for (Particle particle : world.particles()) {
      numbers(sha, particle.xNm(), particle.yNm(), particle.radiusNm());
      numbers(sha, particle.turnDegrees(), particle.tiltDegrees(), particle.twinned() ? 1 : 0);
    }
    map(sha, world.specimen().phases());
    map(sha, world.valid());
    return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
  }

  private static void numbers(MessageDigest sha, double... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
    for (double value : values) {
      bytes.putDouble(value);
    }
    sha.update(bytes.array());
  }

  private static void map(MessageDigest sha, LabelMap map) {
    text(sha, map.names().toString());
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < map.width(); x++) {
        sha.update((byte) map.at(y, x));
      }
    }
  }

  private static void text(MessageDigest sha, String text) {
    sha.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
