package paretoscope.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    assertThat(TruthDigest.of(MadeWorlds.first(id))).as(id).isEqualTo(golden().get(id));
  }
}
