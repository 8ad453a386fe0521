package paretoscope.spark.resource;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.resource.ResourceInformation;
import paretoscope.core.error.UserError;

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
   * @throws UserError if the plan wants a GPU and the task has none: work meant for a GPU never
   *     falls back to the processor silently
   */
  public static GpuLease ofRunningTask(GpuPlan plan) {
    TaskContext task = TaskContext.get();
    ResourceInformation gpus = task == null ? null : task.resourcesJMap().get("gpu");
    List<String> addresses = gpus == null ? List.of() : List.of(gpus.addresses());
    if (plan.wanted() && addresses.isEmpty()) {
      throw new UserError(
          "a GPU was asked for ("
              + GpuPlan.TASK
              + "="
              + plan.perTask()
              + ") but Spark assigned none to this task; check the discovery script.");
    }
    return new GpuLease(addresses);
  }

  /**
   * The number by which CUDA knows the first of them in this process.
   *
   * @param visible of the environment, CUDA_VISIBLE_DEVICES: CUDA counts only those; null for all
   * @throws UserError if the address is none that CUDA can see
   */
  public int cudaNumber(String visible) {
    String address = addresses.get(0);
    if (visible != null && !visible.isBlank()) {
      int place = Arrays.stream(visible.split(",")).map(String::strip).toList().indexOf(address);
      if (place < 0) {
        throw new UserError(
            "CUDA_VISIBLE_DEVICES ("
                + visible
                + ") hides it; let the discovery script see the same.");
      }
      return place;
    }
    if (!address.matches("[0-9]{1,4}")) {
      throw new UserError(
          "its address is no number; let the discovery script print CUDA's numbers from 0 on.");
    }
    return Integer.parseInt(address);
  }
}
