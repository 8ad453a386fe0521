package paretoscope.core.onnx;

/** A setting of an operation. */
public final class OnnxAttribute {
  private static final int NAME = 1;
  private static final int FLOAT = 2;
  private static final int NUMBER = 3;
  private static final int NUMBERS = 8;
  private static final int TYPE = 20;
  private static final int IS_FLOAT = 1;
  private static final int IS_NUMBER = 2;
  private static final int IS_NUMBERS = 7;

  private final Fields fields;

  OnnxAttribute(Fields fields) {
    this.fields = fields;
  }

  /** A whole number, for instance an axis. */
  public static OnnxAttribute number(String name, long value) {
    Fields named = Fields.empty().withText(NAME, name).withNumbers(TYPE, IS_NUMBER);
    return new OnnxAttribute(named.withNumbers(NUMBER, value));
  }

  /** A single-precision number. */
  public static OnnxAttribute real(String name, float value) {
    Fields named = Fields.empty().withText(NAME, name).withNumbers(TYPE, IS_FLOAT);
    return new OnnxAttribute(named.withFixed(FLOAT, Float.floatToIntBits(value)));
  }

  /** Whole numbers, for instance an order of sides. */
  public static OnnxAttribute numbers(String name, long... values) {
    Fields named = Fields.empty().withText(NAME, name).withNumbers(TYPE, IS_NUMBERS);
    return new OnnxAttribute(named.withNumbers(NUMBERS, values));
  }

  Fields fields() {
    return fields;
  }

  String name() {
    return fields.text(NAME);
  }

  /** Its whole number or numbers; none where it holds something else. */
  long[] values() {
    return fields.numbers(fields.number(TYPE, 0) == IS_NUMBER ? NUMBER : NUMBERS);
  }
}
