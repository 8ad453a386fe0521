package paretoscope.spark.evaluate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import paretoscope.core.digest.Sha256;
import paretoscope.simulator.perceive.Perceptions;
import paretoscope.spark.serialise.Wire;
import paretoscope.spark.store.NetworkRecord;
import paretoscope.spark.store.NetworkTables;

/** Perceptions as they cross to executors; each virtual machine makes the networks once. */
public final class ExecutorPerceptions {
  private static final Map<String, Perceptions> KNOWN = new ConcurrentHashMap<>();

  private ExecutorPerceptions() {}

  /**
   * What crosses.
   *
   * @param networks of a training; none for those that come with the program
   */
  public static byte[] encoded(List<NetworkRecord> networks) {
    return Wire.encode(List.copyOf(networks));
  }

  /** What crossed. */
  public static Perceptions of(byte[] encoded) {
    return KNOWN.computeIfAbsent(Sha256.of(encoded), hash -> decoded(encoded));
  }

  private static Perceptions decoded(byte[] encoded) {
    List<NetworkRecord> networks = Wire.decodeList(encoded, NetworkRecord.class);
    return networks.isEmpty()
        ? Perceptions.shipped()
        : NetworkTables.perceptions("the models", networks);
  }
}
