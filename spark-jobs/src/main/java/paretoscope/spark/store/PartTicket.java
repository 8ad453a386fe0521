package paretoscope.spark.store;

import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * What a task needs to write detections of one study into a run folder. The files count only once
 * the driver has adopted and published what {@link DetectionPart#finish} returned, so an attempt
 * that dies or runs twice does no harm.
 *
 * @param folder of the run
 * @param prefix of the files' names, not used by any other driver
 * @param study name of the study
 */
public record PartTicket(
    String folder, String prefix, String runId, String configHash, String study, long seed)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Opens a new file for one attempt of one task.
   *
   * @param attempt unique within the driver, for instance {@code TaskContext.taskAttemptId()}
   */
  public DetectionPart detections(Configuration hadoop, String attempt) {
    Storage storage = Storage.of(new Path(folder), hadoop);
    TableSchema schema = Table.DETECTIONS.schema(List.of());
    String path = PartFile.path(Table.DETECTIONS, prefix + "-task" + attempt);
    RowStamp stamp = new RowStamp(runId, configHash, study, seed);
    return new DetectionPart(new PartWriter(storage, hadoop, path, schema), stamp);
  }
}
