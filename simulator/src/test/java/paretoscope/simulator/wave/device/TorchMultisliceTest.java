package paretoscope.simulator.wave.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;
import paretoscope.simulator.scatter.ElectronBeam;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.specimen.Atoms;
import paretoscope.simulator.torch.Torch;
import paretoscope.simulator.wave.Aberrations;
import paretoscope.simulator.wave.Multislice;
import paretoscope.simulator.wave.Placement;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.ProbeScattering;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.SliceStack;
import paretoscope.simulator.wave.Slicing;
import paretoscope.simulator.wave.WaveGrid;
import paretoscope.simulator.wave.WaveTables;
import paretoscope.simulator.wave.Workers;

class TorchMultisliceTest {
  private static final List<Ring> RINGS = List.of(new Ring(0, 190), Ring.HAADF);
  private static final ProbeOptics OPTICS =
      new ProbeOptics(new ElectronBeam(200), 21, new Aberrations(3, 0.02, 2, 30));
  private static final double[] DOWN = {4, 0.3, 5.11, 7.9, 3.97, 4, 1.5};
  private static final double[] ACROSS = {3.6, 7.1, 2.77, 0, 3.5, 3.6, -0.4};

  /** Points down and across differ, and one of them is odd, so that no mix-up goes unseen. */
  private static SliceStack gold() {
    Atoms.Builder atoms = new Atoms.Builder();
    for (int i = 0; i < 5; i++) {
      atoms.add("Au", 0.36, 0.4, 0.1 + 0.2 * i);
      atoms.add("O", 0.1, 0.62, 0.2 + 0.2 * i);
    }
    return stack(new WaveGrid(200, 225, 8, 7.2), new Slicing(5, 2), atoms.build());
  }

  private static SliceStack stack(WaveGrid grid, Slicing slicing, Atoms atoms) {
    return SliceStack.of(
        grid,
        new ElectronBeam(200),
        slicing,
        atoms,
        Parametrisation.LOBATO,
        Placement.EXACT,
        Workers.ONE);
  }

  private static TorchMultislice of(SliceStack stack, int batch) {
    WaveTables tables = new WaveTables(stack, OPTICS, RINGS);
    return new TorchMultislice(tables, Torch.arrays(Device.cpu()), batch);
  }

  @BeforeEach
  void needsPyTorch() {
    TorchHere.require();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 100})
  void collectsWhatOurOwnTransformsCollect(int batch) {
    SliceStack stack = gold();
    double[][] ours = new Multislice(stack, OPTICS, RINGS).collected(DOWN, ACROSS);
    try (TorchMultislice torch = of(stack, batch)) {
      double[][] theirs = torch.collected(DOWN, ACROSS);
      assertThat(theirs).hasDimensions(DOWN.length, 2);
      for (int i = 0; i < DOWN.length; i++) {
        for (int r = 0; r < 2; r++) {
          assertThat(theirs[i][r] / ours[i][r]).isCloseTo(1, within(1e-5));
        }
      }
      assertThat(torch.collected(DOWN[2], ACROSS[2])[1] / ours[2][1]).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void everyProbeIsTheSameInAnyCompany() {
    try (TorchMultislice alone = of(gold(), 1);
        TorchMultislice together = of(gold(), 4)) {
      double[][] theirs = together.collected(DOWN, ACROSS);
      assertThat(theirs[5]).isEqualTo(theirs[0]);
      assertThat(theirs[0][1]).isNotCloseTo(theirs[1][1], within(0.01));
      assertThat(alone.collected(DOWN, ACROSS)[5][1] / theirs[5][1]).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void nothingIsLeftBehindByManyBatches() throws IOException {
    SliceStack stack =
        stack(new WaveGrid(64, 64, 2.5, 2.5), new Slicing(3, 2), new Atoms.Builder().build());
    double[] places = new double[200];
    try (TorchMultislice torch = of(stack, 4)) {
      torch.collected(places, places);
      int living = torch.living();
      long before = residentKib();
      for (int i = 0; i < 60; i++) {
        torch.collected(places, places);
      }
      assertThat(torch.living()).isEqualTo(living);
      // a single array forgotten in each of 3000 batches would be 375 MiB
      assertThat(residentKib() - before).isLessThan(150 * 1024);
    }
  }

  private static long residentKib() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.notExists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      String line = lines.filter(l -> l.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", ""));
    }
  }

  @Test
  void closingFreesTheSlices() {
    TorchMultislice torch = of(gold(), 2);
    assertThat(torch.living()).isGreaterThan(5);
    torch.close();
    assertThat(torch.living()).isZero();
  }

  @Test
  void aGpuThatIsNotThereIsAnErrorAtOnce() {
    // no machine has as many
    assertThatThrownBy(() -> TorchMachine.gpu(99))
        .isInstanceOf(UserError.class)
        .hasMessageMatching("PyTorch [0-9.]+ cannot calculate on cuda:99: [^.]{9,200}");
  }

  @Test
  void mistakesAreRefusedAsOnTheProcessor() {
    TorchMachine machine = TorchHere.require();
    assertThat(machine.name()).isEqualTo("cpu by PyTorch");
    List<Ring> wide = List.of(new Ring(68, 250));
    assertThatThrownBy(() -> machine.multislice(gold(), OPTICS, wide))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("250.0 mrad");
    ProbeOptics slow = new ProbeOptics(new ElectronBeam(80), 21, Aberrations.NONE);
    assertThatThrownBy(() -> machine.multislice(gold(), slow, RINGS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("beam of the probe");
    try (ProbeScattering probes = machine.multislice(gold(), OPTICS, RINGS)) {
      assertThatThrownBy(() -> probes.collected(new double[2], new double[3]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("places across (3) must be as many as down, 2");
    }
  }
}
