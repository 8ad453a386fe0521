package paretoscope.spark.store;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Writes rows to one new Parquet file. */
final class PartWriter implements AutoCloseable {
  /** Uncompressed bytes of a row group: what a reader holds in memory at least. */
  private static final long ROW_GROUP = 32L << 20;

  private final Storage storage;
  private final String path;
  private final TableSchema schema;
  private final HashedFile file;
  private final ParquetWriter<Object[]> writer;

  /** The path for messages, made once: rows are many. */
  private final String shown;

  private long rows;
  private boolean finished;

  /**
   * @param path relative to the run folder, not taken yet
   */
  PartWriter(Storage storage, Configuration hadoop, String path, TableSchema schema) {
    this.storage = storage;
    this.path = path;
    this.schema = schema;
    this.file = new HashedFile(storage.files(), storage.at(path));
    this.shown = storage.shown(path);
    this.writer = Storage.writing(shown, () -> open(hadoop));
  }

  private ParquetWriter<Object[]> open(Configuration hadoop) throws IOException {
    RowFile builder = new RowFile(file, schema.parquet(), schema.columns());
    builder.withConf(hadoop).withCompressionCodec(CompressionCodecName.ZSTD);
    builder.withRowGroupSize(ROW_GROUP);
    if (schema.large()) {
      // Parquet would look at the size of a row group only after a hundred rows: of images, that
      // is gigabytes
      builder.withMinRowCountForPageSizeCheck(1).withMaxRowCountForPageSizeCheck(1);
    }
    for (Column column : schema.columns()) {
      if (column.kind() == Column.Kind.BYTES) {
        builder.withDictionaryEncoding(column.name(), false);
        builder.withStatisticsEnabled(column.name(), false);
      }
    }
    return builder.build();
  }

  void write(Object[] row) {
    Storage.writing(
        shown,
        () -> {
          writer.write(row);
          rows++;
          return null;
        });
  }

  void write(List<Object[]> all) {
    all.forEach(this::write);
  }

  /** Closes the file for good. */
  PartFile finish() {
    Storage.writing(
        shown,
        () -> {
          writer.close();
          storage.sync(storage.at(path).getParent());
          return null;
        });
    finished = true;
    return new PartFile(schema.table().title(), path, rows, file.length(), file.sha256());
  }

  /** Removes the file if it was not finished. */
  @Override
  public void close() {
    if (!finished) {
      try {
        writer.close();
      } catch (IOException | RuntimeException | Error e) {
        // what made the writing fail has been thrown already
      } finally {
        storage.delete(path);
      }
    }
  }
}
