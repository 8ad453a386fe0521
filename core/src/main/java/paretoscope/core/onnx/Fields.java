package paretoscope.core.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import paretoscope.core.error.UserError;

/**
 * One message of an ONNX file, by field numbers of {@code onnx.proto}: what is not understood stays
 * as it is.
 */
record Fields(UnknownFieldSet set) {
  private static final String BROKEN =
      "is no ONNX file: its bytes cannot be read as one. Name a file that torch.onnx.export wrote.";

  /**
   * Parses a message.
   *
   * @throws UserError if the bytes are none
   */
  static Fields parse(ByteString bytes) {
    try {
      return new Fields(UnknownFieldSet.parseFrom(bytes));
    } catch (InvalidProtocolBufferException e) {
      throw new UserError(BROKEN, e);
    }
  }

  /** A message without fields. */
  static Fields empty() {
    return new Fields(UnknownFieldSet.getDefaultInstance());
  }

  /** The text of a field; empty where there is none. */
  String text(int field) {
    List<String> texts = texts(field);
    return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
  }

  /** All texts of a field. */
  List<String> texts(int field) {
    return set.getField(field).getLengthDelimitedList().stream()
        .map(ByteString::toStringUtf8)
        .toList();
  }

  /** The whole number of a field; {@code none} where there is none. */
  long number(int field, long none) {
    List<Long> numbers = set.getField(field).getVarintList();
    return numbers.isEmpty() ? none : numbers.get(numbers.size() - 1);
  }

  /** All whole numbers of a field, one by one or packed. */
  long[] numbers(int field) {
    List<Long> numbers = new ArrayList<>(set.getField(field).getVarintList());
    for (ByteString packed : set.getField(field).getLengthDelimitedList()) {
      CodedInputStream in = packed.newCodedInput();
      try {
        while (!in.isAtEnd()) {
          numbers.add(in.readInt64());
        }
      } catch (IOException e) {
        throw new UserError(BROKEN, e);
      }
    }
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  /** The bytes of a field; none where there are none. */
  ByteString bytes(int field) {
    List<ByteString> bytes = set.getField(field).getLengthDelimitedList();
    return bytes.isEmpty() ? ByteString.EMPTY : bytes.get(bytes.size() - 1);
  }

  /** All messages of a field. */
  List<Fields> messages(int field) {
    List<Fields> messages = new ArrayList<>();
    for (ByteString bytes : set.getField(field).getLengthDelimitedList()) {
      messages.add(parse(bytes));
    }
    return messages;
  }

  /** The message of a field; empty where there is none. */
  Fields message(int field) {
    List<Fields> messages = messages(field);
    return messages.isEmpty() ? empty() : messages.get(messages.size() - 1);
  }

  /** With these bytes in place of what the field held. */
  Fields with(int field, List<ByteString> bytes) {
    UnknownFieldSet.Field.Builder all = UnknownFieldSet.Field.newBuilder();
    bytes.forEach(all::addLengthDelimited);
    return new Fields(set.toBuilder().clearField(field).addField(field, all.build()).build());
  }

  /** With these messages in place of what the field held. */
  Fields withMessages(int field, List<Fields> messages) {
    return with(field, messages.stream().map(m -> m.set().toByteString()).toList());
  }

  /** With this text in place of what the field held. */
  Fields withText(int field, String text) {
    return with(field, List.of(ByteString.copyFromUtf8(text)));
  }

  /** With these whole numbers in place of what the field held. */
  Fields withNumbers(int field, long... numbers) {
    UnknownFieldSet.Field.Builder all = UnknownFieldSet.Field.newBuilder();
    for (long number : numbers) {
      all.addVarint(number);
    }
    return new Fields(set.toBuilder().clearField(field).addField(field, all.build()).build());
  }

  /** With these four bytes in place of what the field held. */
  Fields withFixed(int field, int bits) {
    UnknownFieldSet.Field one = UnknownFieldSet.Field.newBuilder().addFixed32(bits).build();
    return new Fields(set.toBuilder().clearField(field).addField(field, one).build());
  }
}
