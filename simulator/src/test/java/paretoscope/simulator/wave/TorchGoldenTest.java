package paretoscope.simulator.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.wave.device.TorchHere;
import paretoscope.simulator.wave.device.TorchMachine;

/** Holds what PyTorch collects against an independent program (golden/stem). */
class TorchGoldenTest {
  @Test
  void collectsWhatTheReferenceCollects() throws IOException {
    TorchMachine machine = TorchHere.require();
    GoldenCrystal golden = new GoldenCrystal();
    SliceStack stack = golden.stack(golden.atRest(), Parametrisation.LOBATO);
    double[] places = golden.steps().read("positions_A");
    double[] theirs = golden.steps().read("haadf_static_4pos_lobato");
    double[] down = {places[0], places[2], places[4], places[6]};
    double[] across = {places[1], places[3], places[5], places[7]};
    try (ProbeScattering probes =
        machine.multislice(stack, ProbeOptics.DEFAULT, List.of(Ring.HAADF))) {
      double[][] shares = probes.collected(down, across);
      double[] ours = {shares[0][0], shares[1][0], shares[2][0], shares[3][0]};
      assertThat(GoldenCrystal.relativeRms("line scan by PyTorch", ours, theirs)).isLessThan(1e-4);
    }
  }
}
