package paretoscope.spark.store;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** How rows of values become a Parquet file. */
final class RowFile extends ParquetWriter.Builder<Object[], RowFile> {
  private final MessageType parquet;
  private final List<Column> columns;

  RowFile(OutputFile file, MessageType parquet, List<Column> columns) {
    super(file);
    this.parquet = parquet;
    this.columns = columns;
  }

  @Override
  protected RowFile self() {
    return this;
  }

  @Override
  @SuppressWarnings("deprecation") // abstract: it has to be there
  protected WriteSupport<Object[]> getWriteSupport(Configuration hadoop) {
    return new RowSupport(parquet, columns);
  }

  private static final class RowSupport extends WriteSupport<Object[]> {
    private final List<Column> columns;
    private final MessageType parquet;

    /** The last text of each column and its bytes: many columns say the same row after row. */
    private final String[] texts;

    private final Binary[] encoded;
    private RecordConsumer consumer;

    RowSupport(MessageType parquet, List<Column> columns) {
      this.columns = columns;
      this.parquet = parquet;
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
