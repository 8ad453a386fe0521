package paretoscope.spark.job;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import paretoscope.core.report.ReportCsv;
import paretoscope.core.report.benchmark.StatisticsTable;
import paretoscope.spark.store.DerivedTable;

/**
 * Statistics beside the tables they follow from, for spreadsheets (CSV) and programs (Parquet).
 * They can be made again and are no part of the run's digest.
 */
record StatisticsFiles(Path run, Configuration hadoop) {
  private static final String FOLDER = "statistics";

  /** Writes each table twice, over what is there. */
  void write(List<StatisticsTable> tables) {
    Path folder = new Path(run, FOLDER);
    String again = "the tables are whole. Mend that, then type: paretoscope report ";
    for (StatisticsTable table : tables) {
      new PlainFile(new Path(folder, table.name() + ".csv"), hadoop)
          .write(out -> out.write(ReportCsv.table(table)), again + run.toUri());
      DerivedTable.write(folder, hadoop, table);
    }
  }
}
