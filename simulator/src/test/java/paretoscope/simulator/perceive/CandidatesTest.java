package paretoscope.simulator.perceive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.network.Features;

class CandidatesTest {
  /** Single squares of the first map of defects, three squares apart, each likelier than before. */
  private static Ensemble.Opinion peaks(int perSide) {
    int side = 3 * perSide;
    Features mean = Features.zeros(side, side, Channels.COUNT);
    for (int i = 0; i < perSide * perSide; i++) {
      int at = mean.at(3 * (i / perSide) + 1, 3 * (i % perSide) + 1);
      mean.values()[at + 1] = 0.2f + 0.001f * i;
    }
    return new Ensemble.Opinion(mean, Features.zeros(side, side, Channels.COUNT));
  }

  @Test
  void aNetworkThatSuspectsAllIsAskedAboutTheLikeliestOnly() {
    List<Perception.Candidate> candidates = Perception.candidates(peaks(10), 0.1);
    assertThat(candidates).hasSize(48);
    // the last 48 of 100: the whole last four rows, and eight of the one above
    assertThat(candidates).filteredOn(c -> c.row() == 16).hasSize(8);
    assertThat(candidates.get(0).row()).isEqualTo(28);
    assertThat(candidates.get(0).column()).isEqualTo(28);
  }

  @Test
  void fewAreAllLookedAt() {
    assertThat(Perception.candidates(peaks(4), 0.1)).hasSize(16);
    assertThat(Perception.candidates(peaks(4), 0.2095)).hasSize(6);
  }

  @Test
  void ofTwoThatTouchTheLikelierIsLookedAt() {
    Features mean = Features.zeros(8, 8, Channels.COUNT);
    mean.values()[mean.at(4, 4) + 1] = 0.6f;
    mean.values()[mean.at(4, 6) + 2] = 0.7f;
    Features spread = Features.zeros(8, 8, Channels.COUNT);
    spread.values()[spread.at(4, 6) + 2] = 0.25f;
    List<Perception.Candidate> candidates =
        Perception.candidates(new Ensemble.Opinion(mean, spread), 0.1);
    assertThat(candidates).hasSize(1);
    assertThat(candidates.get(0).column()).isEqualTo(6);
    assertThat(candidates.get(0).spread()).isEqualTo(0.25);
  }
}
