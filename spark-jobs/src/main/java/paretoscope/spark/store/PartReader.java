package paretoscope.spark.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.util.HadoopStreams;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import paretoscope.core.error.UserError;

/** Reads the rows of one Parquet file of a table, after making sure that it is the right one. */
final class PartReader {
  private final Storage storage;
  private final Configuration hadoop;
  private final TableSchema schema;

  PartReader(Storage storage, Configuration hadoop, TableSchema schema) {
    this.storage = storage;
    this.hadoop = hadoop;
    this.schema = schema;
  }

  /**
   * Hands over every row in the file's order.
   *
   * @throws UserError if the file is not the one that the manifest names, or cannot be read
   */
  void read(PartFile part, Consumer<Row> to) {
    verify(part);
    Map<String, Integer> places = new HashMap<>();
    for (Column column : schema.columns()) {
      places.put(column.name(), places.size());
    }
    try (ParquetReader<Object[]> reader = open(part)) {
      for (Object[] row = reader.read(); row != null; row = reader.read()) {
        to.accept(new Row(places, row));
      }
    } catch (UserError e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw damaged(part, String.valueOf(e.getMessage()), e);
    }
  }

  private ParquetReader<Object[]> open(PartFile part) throws IOException {
    StoredFile file = new StoredFile(storage, part);
    // given at once, for else Parquet would read Hadoop's defaults anew for every file
    ParquetConfiguration settings = new HadoopParquetConfiguration(hadoop);
    return new ParquetReader.Builder<Object[]>(file, settings) {
      @Override
      protected ReadSupport<Object[]> getReadSupport() {
        return new RowSupport(schema);
      }
    }.build();
  }

  private void verify(PartFile part) {
    long length = storage.length(part.path());
    if (length != part.length()) {
      String found = length < 0 ? "it is missing" : "it has " + length + " bytes";
      throw damaged(part, found + ", the manifest says " + part.length(), null);
    }
    String sha256 = storage.sha256(part.path());
    if (!sha256.equals(part.sha256())) {
      throw damaged(part, "its sha256 is " + sha256 + ", the manifest says " + part.sha256(), null);
    }
  }

  private UserError damaged(PartFile part, String how, Exception cause) {
    return new UserError(
        "%s is damaged: %s; restore the file from a copy, or delete it: %s stores it again."
            .formatted(storage.shown(part.path()), how, schema.table().kind().resumed()),
        cause);
  }

  private record StoredFile(Storage storage, PartFile part) implements InputFile {
    @Override
    public long getLength() {
      return part.length();
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
      return HadoopStreams.wrap(storage.files().open(storage.at(part.path())));
    }
  }

  /** Reads the columns that the file and the schema share; the others stay null. */
  private static final class RowSupport extends ReadSupport<Object[]> {
    private final TableSchema schema;

    RowSupport(TableSchema schema) {
      this.schema = schema;
    }

    @Override
    public ReadContext init(InitContext context) {
      MessageType found = context.getFileSchema();
      List<Type> shared = new ArrayList<>();
      for (Column column : schema.columns()) {
        if (found.containsField(column.name())) {
          Type type = found.getType(column.name());
          if (!type.isPrimitive()
              || type.asPrimitiveType().getPrimitiveTypeName()
                  != column.parquet().getPrimitiveTypeName()) {
            throw new IllegalArgumentException("column " + column.name() + " is of type " + type);
          }
          shared.add(type);
        }
      }
      return new ReadContext(new MessageType(found.getName(), shared));
    }

    @Override
    @SuppressWarnings("deprecation") // abstract: it has to be there
    public RecordMaterializer<Object[]> prepareForRead(
        Configuration hadoop, Map<String, String> meta, MessageType file, ReadContext context) {
      return new RowMaterializer(schema, context.getRequestedSchema());
    }
  }
}
