package paretoscope.simulator.perceive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.network.Features;

class PeaksTest {
  private static Features bells(double[]... places) {
    Features map = Features.zeros(16, 20, 2);
    for (double[] place : places) {
      for (int y = 0; y < 16; y++) {
        for (int x = 0; x < 20; x++) {
          double square = Math.pow(y - place[0], 2) + Math.pow(x - place[1], 2);
          map.values()[map.at(y, x) + 1] += (float) (place[2] * Math.exp(-0.5 * square));
        }
      }
    }
    return map;
  }

  @Test
  void findsBellsBetweenSquares() {
    List<Peaks.Peak> peaks = Peaks.of(bells(new double[] {5.3, 7.8, 0.9}), 1, 0.3);
    assertThat(peaks).hasSize(1);
    assertThat(peaks.get(0).y()).isCloseTo(5.3, within(0.01));
    assertThat(peaks.get(0).x()).isCloseTo(7.8, within(0.01));
    assertThat(peaks.get(0).row()).isEqualTo(5);
    assertThat(peaks.get(0).column()).isEqualTo(8);
  }

  @Test
  void leavesOutWhatIsLowAndOtherMaps() {
    Features map = bells(new double[] {4, 4, 0.9}, new double[] {11, 14, 0.2});
    assertThat(Peaks.of(map, 1, 0.3)).hasSize(1);
    assertThat(Peaks.of(map, 1, 0.1)).hasSize(2);
    assertThat(Peaks.of(map, 0, 0.1)).isEmpty();
  }

  @Test
  void countsAPlateauOnce() {
    Features map = Features.zeros(4, 4, 2);
    java.util.Arrays.fill(map.values(), 0.5f);
    assertThat(Peaks.of(map, 1, 0.3)).hasSize(1);
  }

  @Test
  void findsPeaksAtTheRim() {
    List<Peaks.Peak> peaks = Peaks.of(bells(new double[] {0, 19, 0.9}), 1, 0.3);
    assertThat(peaks).hasSize(1);
    assertThat(peaks.get(0).y()).isZero();
  }
}
