package paretoscope.simulator.wave.device;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import paretoscope.simulator.torch.TorchFiles;

/** PyTorch where the build has it: profile pytorch. Tests without it are skipped visibly. */
public final class TorchHere {
  private TorchHere() {}

  /**
   * The processor by PyTorch; aborts the test, which JUnit reports as skipped, where it is absent.
   */
  public static TorchMachine require() {
    assumeTrue(TorchFiles.missing().isEmpty(), () -> "skipped: " + TorchFiles.missing());
    return TorchMachine.cpu();
  }
}
