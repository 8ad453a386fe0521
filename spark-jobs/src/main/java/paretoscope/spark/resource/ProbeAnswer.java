package paretoscope.spark.resource;

import java.util.List;
import paretoscope.core.image.Micrograph;

/**
 * What a task of the doctor found where it ran.
 *
 * @param heapBytes most memory of the Java machine's heap
 * @param gpus addresses Spark assigned to the task
 * @param pytorch what keeps waves from being calculated by PyTorch there, empty if nothing does
 * @param echo the image the task was sent
 */
public record ProbeAnswer(
    String executor,
    String host,
    String java,
    long heapBytes,
    int processors,
    List<String> gpus,
    String pytorch,
    Micrograph echo) {
  public ProbeAnswer {
    gpus = List.copyOf(gpus);
  }
}
