package paretoscope.spark.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

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
    Builder builder =
        new Builder(file, schema)
            .withConf(hadoop)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP);
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

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
    private final TableSchema schema;

    Builder(OutputFile file, TableSchema schema) {
      super(file);
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract: it has to be there
    protected WriteSupport<Object[]> getWriteSupport(Configuration hadoop) {
      return new RowSupport(schema);
    }
  }

  private static final class RowSupport extends WriteSupport<Object[]> {
    private final List<Column> columns;
    private final MessageType parquet;

    /** The last text of each column and its bytes: many columns say the same row after row. */
    private final String[] texts;

    private final Binary[] encoded;
    private RecordConsumer consumer;

    RowSupport(TableSchema schema) {
      this.columns = schema.columns();
      this.parquet = schema.parquet();
      this.texts = new String[columns.size()];
      this.encoded = new Binary[columns.size()];
    }

    @Override
    @SuppressWarnings("deprecation") // abstract: it has to be there
    public WriteContext init(Configuration hadoop) {
      return new WriteContext(parquet, new HashMap<>());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      this.consumer = consumer;
    }

    @Override
    public void write(Object[] row) {
      if (row.length != columns.size()) {
        throw new IllegalArgumentException(row.length + " values for " + columns);
      }
      consumer.startMessage();
      for (int i = 0; i < row.length; i++) {
        Column column = columns.get(i);
        if (!isNull(column, row[i])) {
          consumer.startField(column.name(), i);
          add(column.kind(), i, row[i]);
          consumer.endField(column.name(), i);
        }
      }
      consumer.endMessage();
    }

    private static boolean isNull(Column column, Object value) {
      boolean absent = value == null || (value instanceof Double d && d.isNaN());
      if (absent && !column.nullable()) {
        throw new IllegalArgumentException("column " + column.name() + " must have a value");
      }
      return absent;
    }

    private Binary text(int place, String text) {
      if (!text.equals(texts[place])) {
        texts[place] = text;
        encoded[place] = Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
      }
      return encoded[place];
    }

    private void add(Column.Kind kind, int place, Object value) {
      switch (kind) {
        case TEXT -> consumer.addBinary(text(place, (String) value));
        case INTEGER -> consumer.addInteger((Integer) value);
        case LONG, TIME -> consumer.addLong((Long) value);
        case REAL -> consumer.addDouble((Double) value);
        case FLAG -> consumer.addBoolean((Boolean) value);
        case BYTES -> consumer.addBinary(Binary.fromConstantByteArray((byte[]) value));
      }
    }
  }
}
