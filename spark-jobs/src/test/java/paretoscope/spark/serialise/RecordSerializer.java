package paretoscope.spark.serialise;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * The way not taken (docs/adr/0005-serialisation.md): any record through Spark's own Kryo 4. Kept
 * for the measurement only.
 */
final class RecordSerializer extends Serializer<Record> {
  private final MethodHandle[] parts;
  private final MethodHandle maker;

  RecordSerializer(Class<?> type) {
    super(false, true);
    RecordComponent[] components = type.getRecordComponents();
    this.parts = new MethodHandle[components.length];
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      for (int i = 0; i < parts.length; i++) {
        MethodHandle part = lookup.unreflect(components[i].getAccessor());
        parts[i] = part.asType(MethodType.methodType(Object.class, Record.class));
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      MethodHandle made = lookup.findConstructor(type, MethodType.methodType(void.class, types));
      MethodHandle spread = made.asSpreader(Object[].class, types.length);
      this.maker = spread.asType(MethodType.methodType(Record.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void write(Kryo kryo, Output output, Record value) {
    for (MethodHandle part : parts) {
      try {
        Object held = (Object) part.invokeExact(value);
        // Kryo 4 cannot make the lists of List.of again
        kryo.writeClassAndObject(output, held instanceof List<?> l ? l.toArray() : held);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public Record read(Kryo kryo, Input input, Class<Record> type) {
    Object[] held = new Object[parts.length];
    for (int i = 0; i < held.length; i++) {
      Object one = kryo.readClassAndObject(input);
      held[i] = one instanceof Object[] list ? List.of(list) : one;
    }
    try {
      return (Record) maker.invokeExact(held);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
