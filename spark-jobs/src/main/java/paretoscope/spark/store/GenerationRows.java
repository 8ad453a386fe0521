package paretoscope.spark.store;

import java.util.List;
import paretoscope.core.study.Generation;

/** The table {@code generations}. */
final class GenerationRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.integer("generation", "0 for the first batch"),
          Column.integer("proposed", "genomes the optimiser sent"),
          Column.integer("fresh", "candidates among them not evaluated before"),
          Column.integer("failed", "of the fresh ones, FAILED or TIMEOUT"),
          Column.integer("front_size", "non-dominated candidates so far"),
          Column.real(
              "hypervolume", "of the front so far, in boxes of the first generation's scores"),
          Column.real(
              "diversity", "mean distance between the batch's genomes per gene, in [0, 1]"));

  private GenerationRows() {}

  static Object[] row(RowStamp stamp, Generation generation) {
    return stamp.row(
        generation.number(),
        generation.proposed(),
        generation.fresh(),
        generation.failed(),
        generation.frontSize(),
        generation.hypervolume(),
        generation.diversity());
  }

  static Generation read(Row row) {
    return new Generation(
        row.integer("generation"),
        row.integer("proposed"),
        row.integer("fresh"),
        row.integer("failed"),
        row.integer("front_size"),
        row.real("hypervolume"),
        row.real("diversity"));
  }
}
