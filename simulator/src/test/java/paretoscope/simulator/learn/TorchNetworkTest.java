package paretoscope.simulator.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.network.Architecture;
import paretoscope.core.network.Features;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.torch.Torch;
import paretoscope.simulator.torch.TorchFiles;

/** What is taught by PyTorch says the same when it is calculated in plain Java. */
class TorchNetworkTest {
  @BeforeEach
  void needsPyTorch() {
    assumeTrue(TorchFiles.missing().isEmpty(), () -> "skipped: " + TorchFiles.missing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fold conv16 conv16 down conv24 down conv8 up conv24 up conv16 mix16 unfold",
        "conv8 pool conv8 mean mix3",
        "fold conv8 pool pool mix5"
      })
  void agreesWithPyTorch(String text) {
    RandomStream random = SeedTree.root(2).stream();
    Architecture architecture = Architecture.parse(3, text);
    Features input = Features.zeros(16, 24, 3);
    for (int i = 0; i < input.values().length; i++) {
      input.values()[i] = (float) random.gaussian();
    }
    try (NDManager arrays = Torch.arrays(Device.cpu())) {
      TorchNetwork torch = new TorchNetwork(architecture, arrays, random);
      NDArray image = arrays.create(input.values(), new Shape(1, 16, 24, 3)).transpose(0, 3, 1, 2);
      float[] theirs = torch.apply(image).transpose(0, 2, 3, 1).toFloatArray();
      float[] ours = torch.network().apply(input).values();
      assertThat(ours).hasSameSizeAs(theirs);
      for (int i = 0; i < ours.length; i++) {
        assertThat(ours[i]).isCloseTo(theirs[i], within(1e-4f));
      }
    }
  }
}
