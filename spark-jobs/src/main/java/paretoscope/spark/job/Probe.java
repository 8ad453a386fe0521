package paretoscope.spark.job;

import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.function.Function;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Micrograph;
import paretoscope.simulator.torch.TorchFiles;
import paretoscope.spark.resource.AssignedMachine;
import paretoscope.spark.resource.GpuLease;
import paretoscope.spark.resource.GpuPlan;
import paretoscope.spark.resource.ProbeAnswer;
import paretoscope.spark.serialise.Wire;

/**
 * The doctor's task: looks around, waits a little so that every slot gets one, and sends all back.
 *
 * @param waves whether GPUs are asked for to calculate waves
 */
record Probe(GpuPlan plan, boolean waves, long waitMillis) implements Function<byte[], byte[]> {
  @Override
  public byte[] call(byte[] sent) throws InterruptedException {
    Thread.sleep(waitMillis);
    Runtime here = Runtime.getRuntime();
    return Wire.encode(
        new ProbeAnswer(
            SparkEnv.get().executorId(),
            SparkEnv.get().blockManager().blockManagerId().host(),
            Runtime.version().toString(),
            here.maxMemory(),
            here.availableProcessors(),
            GpuLease.ofRunningTask(plan).addresses(),
            pytorch(),
            Wire.decode(sent, Micrograph.class)));
  }

  /** A look; where GPUs are asked for to calculate waves, one has to calculate. */
  private String pytorch() {
    if (!waves) {
      return TorchFiles.missing();
    }
    try {
      AssignedMachine.of(plan);
      return "";
    } catch (UserError e) {
      return e.getMessage();
    }
  }
}
