package paretoscope.simulator.wave.device;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.error.UserError;
import paretoscope.simulator.torch.Torch;
import paretoscope.simulator.torch.TorchFiles;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.ProbeScattering;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.SliceStack;
import paretoscope.simulator.wave.WaveMachine;
import paretoscope.simulator.wave.WaveTables;

/** Calculates waves by PyTorch on one device. Immutable; several threads may use one. */
public final class TorchMachine implements WaveMachine {
  /** Enough waves to keep a GPU busy; some 1 GiB of its memory with what is calculated of them. */
  private static final long GPU_BYTES = 256L << 20;

  /** One wave at a time stays in the processor's cache. */
  private static final long CPU_BYTES = 1;

  private final Device device;
  private final long batchBytes;

  /**
   * @param batchBytes waves that are calculated at once take at most this, but at least one is; the
   *     device needs about four times as much, and a wave's size for each slice
   */
  TorchMachine(Device device, long batchBytes) {
    this.device = device;
    this.batchBytes = batchBytes;
  }

  /** The processor by PyTorch, to compare with. */
  public static TorchMachine cpu() {
    return proven(new TorchMachine(Device.cpu(), CPU_BYTES));
  }

  /**
   * A GPU. Ask {@link TorchFiles#missing} before.
   *
   * @param number as CUDA counts those that this process may see, from 0
   * @throws UserError if PyTorch cannot be loaded or cannot calculate on it
   */
  public static TorchMachine gpu(int number) {
    Require.that(number >= 0, "number of a GPU", number, "must be at least 0", 0);
    return proven(new TorchMachine(Device.gpu(number), GPU_BYTES));
  }

  /** Lets the device transform a few numbers, so that a useless one is found out at once. */
  private static TorchMachine proven(TorchMachine machine) {
    try (NDManager arrays = Torch.arrays(machine.device)) {
      NDArray numbers = arrays.create(new float[32], new Shape(4, 4, 2)).complex();
      numbers.fft2(new long[] {4, 4}, new long[] {0, 1}).real().toFloatArray();
      if (!numbers.getDevice().equals(machine.device)) {
        throw new EngineException("its arrays lie on " + numbers.getDevice());
      }
      return machine;
    } catch (EngineException e) {
      throw new UserError(
          "PyTorch %s cannot calculate on %s: %s"
              .formatted(Torch.version(), machine.name(), Torch.innermost(e)),
          e);
    }
  }

  @Override
  public String name() {
    return device.isGpu() ? "cuda:" + device.getDeviceId() : "cpu by PyTorch";
  }

  @Override
  public ProbeScattering multislice(SliceStack stack, ProbeOptics optics, List<Ring> rings) {
    WaveTables tables = new WaveTables(stack, optics, rings);
    long wave = 8L * tables.grid().down() * tables.grid().across();
    return new TorchMultislice(tables, Torch.arrays(device), (int) Math.max(1, batchBytes / wave));
  }
}
