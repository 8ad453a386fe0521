package paretoscope.spark.testing;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import paretoscope.spark.serialise.SparkKryo;

/** One Spark in this Java machine for all its tests: two slots, two attempts per task. */
public final class SharedSpark {
  private static JavaSparkContext spark;

  private SharedSpark() {}

  /** Starts it if it is not there; jobs find it by themselves then. */
  public static synchronized JavaSparkContext get() {
    if (spark == null) {
      System.setProperty("spark.master", "local[2,2]");
      spark = new JavaSparkContext(conf().setMaster("local[2,2]").setAppName("tests"));
    }
    return spark;
  }

  /** The settings our jobs make, for contexts that tests start themselves. */
  public static SparkConf conf() {
    return new SparkConf(false)
        .set("spark.ui.enabled", "false")
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.scheduler.mode", "FAIR")
        .set("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
        .set("spark.kryo.registrationRequired", "true")
        .set("spark.kryo.registrator", SparkKryo.class.getName());
  }
}
