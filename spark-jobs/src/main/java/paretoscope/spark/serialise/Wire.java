package paretoscope.spark.serialise;

import com.esotericsoftware.kryo.kryo5.Kryo;
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
   */
  public static <T> T decode(byte[] bytes, Class<T> type) {
    Kryo kryo = KRYOS.obtain();
    try (Input input = new Input(bytes)) {
      Object value = kryo.readClassAndObject(input);
      KRYOS.free(kryo);
      return type.cast(value);
    }
  }
}
