package paretoscope.spark.serialise;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoRegistrator;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializerInstance;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.evaluate.Timing;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Candidate;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** Prints the figures of docs/adr/0005-serialisation.md. */
final class SerialiserFigures {
  private static final ClassTag<Object> ANY = ClassTag$.MODULE$.apply(Object.class);

  private SerialiserFigures() {}

  public static void main(String[] args) {
    List<Object> outcomes = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      Evaluation e =
          new Evaluation(
              Examples.candidate(i), Evaluation.Status.OK, List.of(i / 7.0, i / 3.0), i, "");
      outcomes.add(new Outcome(e, new Timing("driver/0", 1_700_000_000_000L + i, 12_345L * i)));
    }
    double[] values = new double[512 * 512];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.sqrt(i);
    }
    Plane plane = new Plane(512, 512, values);
    SerializerInstance spark = spark();
    compare("1000 outcomes", outcomes.toArray(), spark);
    compare("a plane of 512x512", new Object[] {plane}, spark);
  }

  private static void compare(String what, Object[] values, SerializerInstance spark) {
    Function<Object, byte[]> sparkOut = value -> spark.serialize(value, ANY).array();
    Function<byte[], Object> sparkIn = bytes -> spark.deserialize(ByteBuffer.wrap(bytes), ANY);
    measure(what + ", Spark's Kryo 4 + record serialiser", values, sparkOut, sparkIn);
    measure(what + ", Kryo 5 bytes", values, Wire::encode, b -> Wire.decode(b, Object.class));
  }

  private static void measure(
      String what, Object[] values, Function<Object, byte[]> out, Function<byte[], Object> in) {
    long bytes = 0;
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 60; round++) {
      bytes = 0;
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (Object value : values) {
        byte[] encoded = out.apply(value);
        bytes += encoded.length;
        if (!in.apply(encoded).equals(value)) {
          throw new IllegalStateException(what + " came back different");
        }
      }
      long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = Math.min(best, took / 1e6);
    }
    System.out.printf("%-52s %9d bytes  %7.2f ms of CPU both ways%n", what, bytes, best);
  }

  private static SerializerInstance spark() {
    SparkConf conf =
        new SparkConf(false)
            .set("spark.kryo.registrationRequired", "true")
            .set("spark.kryoserializer.buffer.max", "128m")
            .set("spark.kryo.registrator", Records.class.getName());
    return new KryoSerializer(conf).newInstance();
  }

  /** Registers our types with Spark's Kryo. */
  public static final class Records implements KryoRegistrator {
    @Override
    public void registerClasses(Kryo kryo) {
      kryo.register(Object[].class);
      kryo.register(double[].class);
      for (Class<?> type : WireTypes.all()) {
        if (type.isRecord()) {
          kryo.register(type, new RecordSerializer(type));
        } else if (type == Candidate.class) {
          kryo.register(type, new AsJson());
        } else if (type == Plane.class) {
          kryo.register(type, new AsDoubles());
        } else {
          kryo.register(type);
        }
      }
    }
  }

  private static final class AsJson extends Serializer<Candidate> {
    @Override
    public void write(Kryo kryo, Output output, Candidate candidate) {
      output.writeString(candidate.json());
    }

    @Override
    public Candidate read(Kryo kryo, Input input, Class<Candidate> type) {
      return Candidate.fromJson(input.readString());
    }
  }

  private static final class AsDoubles extends Serializer<Plane> {
    @Override
    public void write(Kryo kryo, Output output, Plane plane) {
      output.writeInt(plane.height());
      output.writeInt(plane.width());
      output.writeDoubles(plane.values());
    }

    @Override
    public Plane read(Kryo kryo, Input input, Class<Plane> type) {
      int height = input.readInt();
      int width = input.readInt();
      return new Plane(height, width, input.readDoubles(height * width));
    }
  }
}
