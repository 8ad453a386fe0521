package paretoscope.spark.store;

import java.util.Map;

/** A row read back. */
final class Row {
  private final Map<String, Integer> places;
  private final Object[] values;

  /**
   * @param places column name to place in {@code values}; shared between the rows of a table
   * @param values in the order of the schema, null where a cell is empty or an old file lacks it
   */
  Row(Map<String, Integer> places, Object[] values) {
    this.places = places;
    this.values = values;
  }

  /** In the order of the schema: read only. */
  Object[] values() {
    return values;
  }

  String study() {
    return text("study");
  }

  String text(String column) {
    return (String) get(column);
  }

  int integer(String column) {
    return (Integer) required(column);
  }

  long whole(String column) {
    return (Long) required(column);
  }

  boolean flag(String column) {
    return (Boolean) required(column);
  }

  byte[] bytes(String column) {
    return (byte[]) required(column);
  }

  /** The number, NaN where the cell is empty. */
  double real(String column) {
    Object value = get(column);
    return value == null ? Double.NaN : (Double) value;
  }

  private Object required(String column) {
    Object value = get(column);
    if (value == null) {
      throw new IllegalStateException("column " + column + " is empty");
    }
    return value;
  }

  private Object get(String column) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalStateException("no column " + column + " among " + places.keySet());
    }
    return values[place];
  }
}
