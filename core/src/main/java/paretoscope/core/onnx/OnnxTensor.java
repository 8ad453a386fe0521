package paretoscope.core.onnx;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Name and shape of an input or output of single-precision numbers.
 *
 * @param sides each a number, or a word where any number will do
 */
public record OnnxTensor(String name, List<String> sides) {
  private static final int FLOAT = 1;
  private static final int WHOLE = 7;
  private static final int WHOLES = 7;
  private static final int TYPE = 2;
  private static final int TENSOR_TYPE = 1;
  private static final int ELEMENT = 1;
  private static final int SHAPE = 2;
  private static final int SIDE = 1;
  private static final int NUMBER = 1;
  private static final int WORD = 2;
  private static final int DIMENSIONS = 1;
  private static final int DATA_TYPE = 2;
  private static final int TENSOR_NAME = 8;
  private static final int RAW_DATA = 9;

  public OnnxTensor {
    sides = List.copyOf(sides);
  }

  /** A tensor of this name and shape. */
  public static OnnxTensor of(String name, String... sides) {
    return new OnnxTensor(name, List.of(sides));
  }

  static OnnxTensor of(Fields value) {
    Fields shape = value.message(TYPE).message(TENSOR_TYPE).message(SHAPE);
    List<String> sides = new ArrayList<>();
    for (Fields side : shape.messages(SIDE)) {
      long number = side.number(NUMBER, -1);
      sides.add(number >= 0 ? Long.toString(number) : side.text(WORD));
    }
    return new OnnxTensor(value.text(OnnxModel.VALUE_NAME), sides);
  }

  /** As the graph's list of inputs and outputs has it. */
  Fields value() {
    List<Fields> all = new ArrayList<>();
    for (String side : sides) {
      Fields one = Fields.empty();
      boolean number = !side.isEmpty() && side.chars().allMatch(Character::isDigit);
      all.add(number ? one.withNumbers(NUMBER, Long.parseLong(side)) : one.withText(WORD, side));
    }
    Fields shape = Fields.empty().withMessages(SIDE, all);
    Fields type = Fields.empty().withNumbers(ELEMENT, FLOAT).withMessages(SHAPE, List.of(shape));
    Fields wrapped = Fields.empty().withMessages(TENSOR_TYPE, List.of(type));
    return Fields.empty().withText(OnnxModel.VALUE_NAME, name).withMessages(TYPE, List.of(wrapped));
  }

  /** A constant of whole numbers in a row. */
  static Fields row(String name, long... values) {
    ByteBuffer raw = ByteBuffer.allocate(Long.BYTES * values.length).order(LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    return constant(name, WHOLE, raw, values.length);
  }

  /** A constant that is one number. */
  static Fields scalar(String name, float value) {
    ByteBuffer raw = ByteBuffer.allocate(Float.BYTES).order(LITTLE_ENDIAN).putFloat(0, value);
    return constant(name, FLOAT, raw);
  }

  private static Fields constant(String name, int type, ByteBuffer raw, long... lengths) {
    return Fields.empty()
        .withNumbers(DIMENSIONS, lengths)
        .withNumbers(DATA_TYPE, type)
        .withText(TENSOR_NAME, name)
        .with(RAW_DATA, List.of(ByteString.copyFrom(raw)));
  }

  /** Lengths of a constant's sides. */
  static long[] lengths(Fields constant) {
    return constant.numbers(DIMENSIONS);
  }

  /** A constant's values as far as they are whole numbers of 64 bits; none otherwise. */
  static long[] wholes(Fields constant) {
    if (constant.number(DATA_TYPE, 0) != WHOLE) {
      return new long[0];
    }
    ByteString raw = constant.bytes(RAW_DATA);
    long[] values = new long[raw.size() / Long.BYTES];
    raw.asReadOnlyByteBuffer().order(LITTLE_ENDIAN).asLongBuffer().get(values);
    return raw.isEmpty() ? constant.numbers(WHOLES) : values;
  }

  /** A constant's only value, if it is a single-precision number; not a number otherwise. */
  static float real(Fields constant) {
    ByteString raw = constant.bytes(RAW_DATA);
    boolean one = constant.number(DATA_TYPE, 0) == FLOAT && raw.size() == Float.BYTES;
    return one ? raw.asReadOnlyByteBuffer().order(LITTLE_ENDIAN).getFloat() : Float.NaN;
  }

  /** A constant of zeros; all sides must be numbers. */
  Fields zeros() {
    long[] lengths = sides.stream().mapToLong(Long::parseLong).toArray();
    long size = Float.BYTES;
    for (long length : lengths) {
      size = Math.multiplyExact(size, length);
    }
    return Fields.empty()
        .withNumbers(DIMENSIONS, lengths)
        .withNumbers(DATA_TYPE, FLOAT)
        .withText(TENSOR_NAME, name)
        .with(RAW_DATA, List.of(ByteString.copyFrom(new byte[Math.toIntExact(size)])));
  }
}
