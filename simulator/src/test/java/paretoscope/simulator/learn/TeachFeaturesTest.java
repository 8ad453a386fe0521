package paretoscope.simulator.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.simulator.specimen.Material;

class TeachFeaturesTest {
  /** Two seeds and few looks: enough to see that teaching works, and says the same twice. */
  @Test
  void teachesTheSameTwice() {
    Map<String, byte[]> one = TeachFeatures.files(Material.SIGE, 2, 1, 2);
    Map<String, byte[]> other = TeachFeatures.files(Material.SIGE, 2, 1, 2);
    assertThat(one).hasSize(5).containsKey("card.json");
    one.forEach((name, bytes) -> assertThat(other.get(name)).as(name).isEqualTo(bytes));
    assertThat(new String(one.get("card.json"), java.nio.charset.StandardCharsets.UTF_8))
        .contains("sige-hard-v1 seed 1000001")
        .doesNotContain("seed 1000002");
  }
}
