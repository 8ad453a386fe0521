package paretoscope.spark.serialise;

import com.esotericsoftware.kryo.Kryo;
import java.util.List;
import org.apache.spark.serializer.KryoRegistrator;

/**
 * The few types that Spark's own Kryo (4.0.3) may carry: bytes, and what Spark wraps them in. Our
 * types travel as bytes made by {@link Wire}, because Kryo 4 cannot handle records. With {@code
 * spark.kryo.registrationRequired} anything else fails at once instead of travelling by chance.
 */
public final class SparkKryo implements KryoRegistrator {
  private static final List<String> OF_SPARK =
      List.of(
          "[[B",
          "scala.collection.mutable.ArraySeq$ofRef",
          "scala.reflect.ClassTag$GenericClassTag",
          "scala.reflect.ManifestFactory$ObjectManifest");

  @Override
  public void registerClasses(Kryo kryo) {
    for (String name : OF_SPARK) {
      try {
        kryo.register(Class.forName(name, false, getClass().getClassLoader()));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("this Spark has no " + name, e);
      }
    }
  }
}
