package paretoscope.spark.resource;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import paretoscope.core.error.UserError;
import paretoscope.core.sam.CudaProof;
import paretoscope.core.sam.NetworkMachine;
import paretoscope.core.sam.NetworkMachines;
import paretoscope.core.sam.OnnxPresence;
import paretoscope.core.workflow.Workflow;
import paretoscope.simulator.torch.TorchFiles;
import paretoscope.simulator.wave.WaveMachine;
import paretoscope.simulator.wave.device.TorchMachine;

/** What the running task calculates on: the GPU that Spark assigned, or the processor. */
public final class AssignedMachine {
  private static final ConcurrentHashMap<Integer, NetworkMachine> PROVEN =
      new ConcurrentHashMap<>();

  private AssignedMachine() {}

  /**
   * What waves are calculated on.
   *
   * @throws UserError if the plan wants a GPU and there is none, or none that can be used: work
   *     meant for a GPU never falls back to the processor silently
   */
  public static WaveMachine of(GpuPlan plan) {
    return plan.wanted() ? onGpu(plan, AssignedMachine::waves) : WaveMachine.PROCESSOR;
  }

  /**
   * Has the networks of a workflow run on what the running task was given; nothing for a workflow
   * that finds spots.
   *
   * @throws UserError as {@link #of}
   */
  public static void giveToNetworks(Workflow workflow) {
    if (workflow.segments()) {
      NetworkMachines.HERE.give(ofNetworks());
    }
  }

  /**
   * What networks run on. On the processor with as many threads as this Java machine has cores for
   * tasks: questions to one network take turns.
   *
   * @throws UserError as {@link #of}
   */
  public static NetworkMachine ofNetworks() {
    SparkConf conf = SparkEnv.get().conf();
    GpuPlan plan = GpuPlan.of(conf);
    return plan.wanted()
        ? onGpu(plan, AssignedMachine::networks)
        : NetworkMachine.processor(TaskCores.of(conf, Runtime.getRuntime().availableProcessors()));
  }

  private static TorchMachine waves(int number) {
    String missing = TorchFiles.missing();
    if (!missing.isEmpty()) {
      throw new UserError(missing);
    }
    return TorchMachine.gpu(number);
  }

  private static NetworkMachine networks(int number) {
    OnnxPresence.require();
    return PROVEN.computeIfAbsent(number, CudaProof::of);
  }

  private static <T> T onGpu(GpuPlan plan, IntFunction<T> machine) {
    GpuLease lease = GpuLease.ofRunningTask(plan);
    try {
      return machine.apply(lease.cudaNumber(System.getenv("CUDA_VISIBLE_DEVICES")));
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
