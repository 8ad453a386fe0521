package paretoscope.core.onnx;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;

/**
 * Name and shape of an input or output of single-precision numbers.
 *
 * @param sides each a number, or a word where any number will do
 */
public record OnnxTensor(String name, List<String> sides) {
  private static final int FLOAT = 1;
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
