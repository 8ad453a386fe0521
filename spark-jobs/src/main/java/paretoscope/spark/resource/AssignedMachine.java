package paretoscope.spark.resource;

import org.apache.spark.SparkEnv;
import paretoscope.core.error.UserError;
import paretoscope.simulator.wave.WaveMachine;
import paretoscope.simulator.wave.device.TorchFiles;
import paretoscope.simulator.wave.device.TorchMachine;

/** What the running task calculates waves on: the GPU that Spark assigned, or the processor. */
public final class AssignedMachine {
  private AssignedMachine() {}

  /**
   * The machine of the running task.
   *
   * @throws UserError if the plan wants a GPU and there is none, or none that can be used: work
   *     meant for a GPU never falls back to the processor silently
   */
  public static WaveMachine of(GpuPlan plan) {
    if (!plan.wanted()) {
      return WaveMachine.PROCESSOR;
    }
    GpuLease lease = GpuLease.ofRunningTask(plan);
    try {
      String missing = TorchFiles.missing();
      if (!missing.isEmpty()) {
        throw new UserError(missing);
      }
      return TorchMachine.gpu(lease.cudaNumber(System.getenv("CUDA_VISIBLE_DEVICES")));
    } catch (UserError e) {
      throw new UserError(
          "GPU `%s` was assigned to a task of %s, which cannot use it: %s See docs/cluster.md."
              .formatted(lease.addresses().get(0), executor(), sentence(e.getMessage())),
          e);
    }
  }

  /** The executor of the running task, for people. */
  public static String executor() {
    SparkEnv here = SparkEnv.get();
    return "executor " + here.executorId() + " on " + here.blockManager().blockManagerId().host();
  }

  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }
}
