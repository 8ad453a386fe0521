package paretoscope.spark.store;

import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * What a task needs to write rows of its own into a run folder. The files count only once the
 * driver has adopted and published what was finished, so an attempt that dies or runs twice does no
 * harm.
 *
 * @param folder of the run
 * @param prefix of the files' names, not used by any other driver
 * @param study name of the study or run
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
    return new DetectionPart(writer(Table.DETECTIONS, hadoop, attempt), stamp());
  }

  /**
   * Opens a new file of particles for one attempt of one task.
   *
   * @param attempt unique within the driver, for instance {@code TaskContext.taskAttemptId()}
   */
  public ParticlePart particles(Configuration hadoop, String attempt) {
    return new ParticlePart(writer(Table.PARTICLES, hadoop, attempt), stamp());
  }

  /**
   * Where one attempt of one task may write label images.
   *
   * @param attempt unique within the driver, for instance {@code TaskContext.taskAttemptId()}
   */
  public LabelFiles labels(Configuration hadoop, String attempt) {
    return new LabelFiles(Storage.of(new Path(folder), hadoop), attempt);
  }

  /**
   * Opens new files for the large tables of worlds.
   *
   * @param attempt unique within the driver, for instance {@code TaskContext.taskAttemptId()}
   */
  public WorldParts worlds(Configuration hadoop, String attempt) {
    return new WorldParts(table -> writer(table, hadoop, attempt), stamp());
  }

  private PartWriter writer(Table table, Configuration hadoop, String attempt) {
    Storage storage = Storage.of(new Path(folder), hadoop);
    String path = PartFile.path(table, prefix + "-task" + attempt);
    return new PartWriter(storage, hadoop, path, table.schema(List.of()));
  }

  private RowStamp stamp() {
    return new RowStamp(runId, configHash, study, seed);
  }
}
