package paretoscope.spark.store;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What every row says of where it comes from.
 *
 * @param study name of the study or, where a row belongs to no single one, of the run
 */
record RowStamp(String runId, String configHash, String study, long seed) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The stamp of one study of the run. */
  RowStamp of(StudyKey key) {
    return new RowStamp(runId, configHash, key.name(), key.seed());
  }

  /** The stamp of rows that belong to another seed. */
  RowStamp of(long other) {
    return new RowStamp(runId, configHash, study, other);
  }

  /** A row: this stamp, then the values. */
  Object[] row(Object... values) {
    return row(Arrays.asList(values), List.of());
  }

  /** A row: this stamp, the values, then the scores. */
  Object[] row(List<?> values, List<Double> scores) {
    List<Object> all = new ArrayList<>();
    all.add(runId);
    all.add(configHash);
    all.add(TableSchema.VERSION);
    all.add(study);
    all.add(seed);
    all.addAll(values);
    all.addAll(scores);
    return all.toArray();
  }
}
