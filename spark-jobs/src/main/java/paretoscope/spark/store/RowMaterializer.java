package paretoscope.spark.store;

import java.util.List;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;

/** Turns what Parquet reads into one array per row, in the order of our schema. */
final class RowMaterializer extends RecordMaterializer<Object[]> {
  private final Root root;

  /**
   * @param file the columns that are read, in the file's order
   */
  RowMaterializer(TableSchema schema, MessageType file) {
    this.root = new Root(schema.columns(), file);
  }

  @Override
  public Object[] getCurrentRecord() {
    return root.row;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  private static final class Root extends GroupConverter {
    private final int columns;
    private final Cell[] cells;
    private Object[] row;

    Root(List<Column> columns, MessageType file) {
      this.columns = columns.size();
      this.cells = new Cell[file.getFieldCount()];
      for (int i = 0; i < columns.size(); i++) {
        Column column = columns.get(i);
        if (file.containsField(column.name())) {
          cells[file.getFieldIndex(column.name())] = new Cell(this, i, column.kind());
        }
      }
    }

    @Override
    public Converter getConverter(int field) {
      return cells[field];
    }

    @Override
    public void start() {
      row = new Object[columns];
    }

    @Override
    public void end() {}
  }

  private static final class Cell extends PrimitiveConverter {
    private final Root root;
    private final int place;
    private final Column.Kind kind;

    /** The texts of a file that repeats them: run ids, say, are made once and not for every row. */
    private String[] texts;

    Cell(Root root, int place, Column.Kind kind) {
      this.root = root;
      this.place = place;
      this.kind = kind;
    }

    @Override
    public void addBinary(Binary value) {
      root.row[place] = kind == Column.Kind.TEXT ? value.toStringUsingUTF8() : value.getBytes();
    }

    @Override
    public boolean hasDictionarySupport() {
      return kind == Column.Kind.TEXT;
    }

    @Override
    public void setDictionary(Dictionary dictionary) {
      texts = new String[dictionary.getMaxId() + 1];
      for (int id = 0; id < texts.length; id++) {
        texts[id] = dictionary.decodeToBinary(id).toStringUsingUTF8();
      }
    }

    @Override
    public void addValueFromDictionary(int id) {
      root.row[place] = texts[id];
    }

    @Override
    public void addBoolean(boolean value) {
      root.row[place] = value;
    }

    @Override
    public void addDouble(double value) {
      root.row[place] = value;
    }

    @Override
    public void addInt(int value) {
      root.row[place] = value;
    }

    @Override
    public void addLong(long value) {
      root.row[place] = value;
    }
  }
}
