package paretoscope.spark.store;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * One column of a table.
 *
 * @param name with the unit at its end, where it has one
 * @param nullable whether a row may be without it
 * @param about one line for people
 */
public record Column(String name, Kind kind, boolean nullable, String about) {
  /** What a column holds, as DuckDB names it, and the Java type of its values. */
  public enum Kind {
    TEXT("VARCHAR", String.class),
    INTEGER("INTEGER", Integer.class),
    LONG("BIGINT", Long.class),
    /** NaN is written as NULL: a number that does not exist. */
    REAL("DOUBLE", Double.class),
    FLAG("BOOLEAN", Boolean.class),
    BYTES("BLOB", byte[].class),
    /** Milliseconds since the epoch, in Java a Long. */
    TIME("TIMESTAMP WITH TIME ZONE", Long.class);

    private final String sql;
    private final Class<?> type;

    Kind(String sql, Class<?> type) {
      this.sql = sql;
      this.type = type;
    }

    /** The type in SQL. */
    public String sql() {
      return sql;
    }

    Class<?> type() {
      return type;
    }
  }

  static Column text(String name, String about) {
    return new Column(name, Kind.TEXT, false, about);
  }

  static Column integer(String name, String about) {
    return new Column(name, Kind.INTEGER, false, about);
  }

  static Column whole(String name, String about) {
    return new Column(name, Kind.LONG, false, about);
  }

  static Column real(String name, String about) {
    return new Column(name, Kind.REAL, true, about);
  }

  static Column flag(String name, String about) {
    return new Column(name, Kind.FLAG, false, about);
  }

  PrimitiveType parquet() {
    Repetition repetition = nullable ? Repetition.OPTIONAL : Repetition.REQUIRED;
    return switch (kind) {
      case TEXT ->
          Types.primitive(PrimitiveTypeName.BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
      case INTEGER -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(name);
      case LONG -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(name);
      case REAL -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(name);
      case FLAG -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(name);
      case BYTES -> Types.primitive(PrimitiveTypeName.BINARY, repetition).named(name);
      case TIME ->
          Types.primitive(PrimitiveTypeName.INT64, repetition)
              .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MILLIS))
              .named(name);
    };
  }
}
