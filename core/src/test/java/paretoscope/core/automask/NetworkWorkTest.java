package paretoscope.core.automask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.Rewards;
import paretoscope.core.space.Candidate;

class NetworkWorkTest {
  private static double work(Map<String, Object> settings) {
    Map<String, Object> values = new HashMap<>();
    values.put("mask", "segment-anything");
    settings.forEach((name, value) -> values.put("mask.segment-anything." + name, value));
    return NetworkWork.of(new Candidate(values), new Plane(600, 900, new double[540_000]));
  }

  @Test
  void isFoundByItsNameAndWantsLess() {
    assertThat(Rewards.load().get("network-work")).isInstanceOf(NetworkWork.class);
    assertThat(new NetworkWork().card().direction()).isEqualTo(Direction.MINIMISE);
  }

  @Test
  void countsPromptsAndLooks() {
    assertThat(work(Map.of())).isEqualTo(32 * 32 + 40);
    assertThat(work(Map.of("points_per_side", 16))).isEqualTo(256 + 40);
    assertThat(work(Map.of("crop_n_layers", 1))).isEqualTo(5 * 32 * 32 + 5 * 40);
    assertThat(work(Map.of("tile_side", 500))).isEqualTo(6 * 32 * 32 + 6 * 40);
    assertThat(work(Map.of("prompts", "spots", "spots", 200))).isEqualTo(200 + 40);
    assertThat(work(Map.of("prompts", "spots", "spots", 200, "crop_n_layers", 2)))
        .isEqualTo(3 * 200 + 21 * 40);
  }

  @Test
  void noNetworkIsNoWork() {
    assertThat(NetworkWork.of(new Candidate(Map.of("detect", "log")), null)).isZero();
  }
}
