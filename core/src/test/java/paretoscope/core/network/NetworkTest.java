package paretoscope.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class NetworkTest {
  private static final RandomStream RANDOM = SeedTree.root(5).stream();

  @Test
  void convolvesAsWrittenInTextbooks() {
    Architecture architecture = Architecture.parse(2, "conv3");
    Network network = random(architecture);
    Features input = random(5, 7, 2);
    Features out = network.apply(input);
    Weights weights = network.weights().get(0);
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 7; x++) {
        for (int o = 0; o < 3; o++) {
          double sum = weights.offsets()[o];
          for (int tap = 0; tap < 9; tap++) {
            int row = y + tap / 3 - 1;
            int column = x + tap % 3 - 1;
            for (int i = 0; i < 2 && row >= 0 && row < 5 && column >= 0 && column < 7; i++) {
              double value = input.values()[input.at(row, column) + i];
              sum += value * weights.values()[(tap * 2 + i) * 3 + o];
            }
          }
          double wanted = Math.max(0, sum);
          assertThat((double) out.values()[out.at(y, x) + o]).isCloseTo(wanted, within(1e-5));
        }
      }
    }
  }

  @Test
  void vectorsAndPlainLoopsGiveTheSameBits() {
    Convolution vector =
        paretoscope.core.vector.VectorChoice.of(
            Convolution.class, "VectorConvolution", PlainConvolution::new);
    assertThat(vector).isNotInstanceOf(PlainConvolution.class);
    for (int channels : new int[] {1, 4, 8, 16, 24, 17}) {
      for (int width : new int[] {1, 3, 4, 6, 7, 8, 9, 12, 15, 24}) {
        float[] values = random(3, width + 2, 3).values();
        float[] weights = random(1, 1, 27 * channels).values();
        float[] offset = random(1, 1, channels).values();
        int[] rows = {0, 3 * (width + 2), 6 * (width + 2)};
        float[] one = new float[width * channels];
        float[] other = new float[width * channels];
        vector.row(values, rows, 3, 9, weights, offset, width, one, 0);
        new PlainConvolution().row(values, rows, 3, 9, weights, offset, width, other, 0);
        assertThat(one).containsExactly(other);
      }
    }
  }

  @Test
  void foldsAndUnfoldsToWhatItWas() {
    Features input = random(4, 6, 3);
    Network network = new Network(Architecture.parse(3, "fold unfold"), List.of());
    assertThat(network.apply(input).values()).containsExactly(input.values());
  }

  @Test
  void doublesAndPutsWhatWasKeptBeside() {
    Features input = new Features(2, 2, 1, new float[] {1, 2, 3, 6});
    Network network = new Network(Architecture.parse(1, "down up"), List.of());
    assertThat(network.apply(input).values()).containsExactly(3, 1, 3, 2, 3, 3, 3, 6);
  }

  @Test
  void takesTheMean() {
    Features input = new Features(1, 2, 2, new float[] {1, 2, 3, 6});
    Network network = new Network(Architecture.parse(2, "mean"), List.of());
    assertThat(network.apply(input).values()).containsExactly(2, 4);
  }

  @Test
  void saysWhatInputsItTakes() {
    Network network = random(Architecture.parse(3, "fold conv8 down conv8 up mix4 unfold"));
    assertThat(network.architecture().granule()).isEqualTo(4);
    assertThat(network.architecture().outputs()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.apply(random(6, 8, 3)))
        .withMessageContaining("input of a network (6 x 8 x 3)")
        .withMessageContaining("steps of 4");
    assertThatIllegalArgumentException().isThrownBy(() -> network.apply(random(8, 8, 2)));
  }

  @Test
  void refusesWeightsThatDoNotFit() {
    Architecture architecture = Architecture.parse(3, "conv8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Network(architecture, List.of()))
        .withMessageContaining("layers with weights (0) must be 1");
    float[] weights = new float[9 * 3 * 8];
    weights[5] = Float.NaN;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Network(architecture, List.of(new Weights(weights, new float[8]))))
        .withMessageContaining("weight of layer 0 (NaN) must be finite");
  }

  static Features random(int height, int width, int channels) {
    Features features = Features.zeros(height, width, channels);
    for (int i = 0; i < features.values().length; i++) {
      features.values()[i] = (float) RANDOM.gaussian();
    }
    return features;
  }

  static Network random(Architecture architecture) {
    List<Weights> weights = new ArrayList<>();
    for (Architecture.Weighted layer : architecture.weighted()) {
      float[] values = random(1, 1, layer.weights()).values();
      weights.add(new Weights(values, random(1, 1, layer.to()).values()));
    }
    return new Network(architecture, weights);
  }
}
