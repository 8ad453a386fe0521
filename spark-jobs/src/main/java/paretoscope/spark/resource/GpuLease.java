package paretoscope.spark.resource;

import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.resource.ResourceInformation;

/**
 * The GPUs that Spark assigned to the running task.
 *
 * @param addresses as the discovery script named them, usually device numbers; empty for none
 */
public record GpuLease(List<String> addresses) {
  public GpuLease {
    addresses = List.copyOf(addresses);
  }

  /**
   * What the running task was given.
   *
   * @throws IllegalStateException if the plan wants a GPU and the task has none: work meant for a
   *     GPU never falls back to the processor silently
   */
  public static GpuLease ofRunningTask(GpuPlan plan) {
    TaskContext task = TaskContext.get();
    ResourceInformation gpus = task == null ? null : task.resourcesJMap().get("gpu");
    List<String> addresses = gpus == null ? List.of() : List.of(gpus.addresses());
    if (plan.wanted() && addresses.isEmpty()) {
      throw new IllegalStateException(
          "a GPU was asked for ("
              + GpuPlan.TASK
              + "="
              + plan.perTask()
              + ") but Spark assigned none to this task; check the discovery script.");
    }
    return new GpuLease(addresses);
  }
}
