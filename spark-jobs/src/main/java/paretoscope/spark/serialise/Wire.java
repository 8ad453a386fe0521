package paretoscope.spark.serialise;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.KryoException;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.util.Pool;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what crosses between Java machines of one run into bytes and back, with Kryo 5 and the
 * types of {@link WireTypes} only. Spark sees plain {@code byte[]}, so nothing here depends on
 * Spark's own serialiser. For the wire, never for files: the format changes with the types.
 */
public final class Wire {
  private static final Pool<Kryo> KRYOS =
      new Pool<>(true, true) {
        @Override
        protected Kryo create() {
          return WireTypes.registered();
        }
      };

  private Wire() {}

  /**
   * The bytes of {@code value}.
   *
   * @throws IllegalArgumentException if its type is not one of {@link WireTypes}
   */
  public static byte[] encode(Object value) {
    Kryo kryo = KRYOS.obtain();
    try (Output output = new Output(512, -1)) {
      kryo.writeClassAndObject(output, value);
      KRYOS.free(kryo);
      return output.toBytes();
    }
  }

  /**
   * The list that {@link #encode} was given.
   *
   * @throws ClassCastException if it was no list of {@code type}
   */
  public static <T> List<T> decodeList(byte[] bytes, Class<T> type) {
    List<T> all = new ArrayList<>();
    for (Object one : decode(bytes, List.class)) {
      all.add(type.cast(one));
    }
    return all;
  }

  /**
   * What {@link #encode} was given.
   *
   * @throws ClassCastException if it was not a {@code type}
   * @throws IllegalArgumentException if the bytes are damaged
   */
  public static <T> T decode(byte[] bytes, Class<T> type) {
    return type.cast(decode(bytes));
  }

  private static Object decode(byte[] bytes) {
    Kryo kryo = KRYOS.obtain();
    try (Input input = new CheckedInput(bytes)) {
      return kryo.readClassAndObject(input);
    } catch (RuntimeException e) {
      // damage shows in as many ways as there are types
      String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new IllegalArgumentException(
          "%d bytes from another Java machine are damaged: %s".formatted(bytes.length, what), e);
    } finally {
      KRYOS.free(kryo);
    }
  }

  /** Refuses lengths that the bytes left cannot hold, before memory is taken for them. */
  private static final class CheckedInput extends Input {
    CheckedInput(byte[] bytes) {
      super(bytes);
    }

    /** What Kryo reads the lengths of texts and collections with, one greater than they are. */
    @Override
    public int readVarIntFlag(boolean positive) {
      int length = super.readVarIntFlag(positive);
      requireLeft(length - 1L);
      return length;
    }

    @Override
    public double[] readDoubles(int length) {
      requireLeft(length < 0 ? Long.MAX_VALUE : (long) length * Double.BYTES);
      return super.readDoubles(length);
    }

    private void requireLeft(long bytes) {
      if (bytes > limit - position) {
        throw new KryoException("a length of more bytes than there are");
      }
    }
  }
}
