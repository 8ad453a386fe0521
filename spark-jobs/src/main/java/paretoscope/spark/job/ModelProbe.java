package paretoscope.spark.job;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.function.Function;
import paretoscope.core.error.UserError;
import paretoscope.core.model.ModelStore;
import paretoscope.core.sam.NetworkMachine;
import paretoscope.spark.resource.AssignedMachine;
import paretoscope.spark.resource.ModelAnswer;
import paretoscope.spark.serialise.Wire;

/**
 * The doctor's task that asks a network, once for each executor, and waits a little so that every
 * executor gets one.
 */
record ModelProbe(String model, long waitMillis) implements Function<byte[], byte[]> {
  private static final ConcurrentHashMap<String, ModelAnswer> ANSWERS = new ConcurrentHashMap<>();

  @Override
  public byte[] call(byte[] sent) throws InterruptedException {
    Thread.sleep(waitMillis);
    String once = SparkEnv.get().conf().getAppId() + " " + model;
    return Wire.encode(
        ANSWERS.computeIfAbsent(
            once, k -> ask(model, AssignedMachine.executor(), AssignedMachine::ofNetworks)));
  }

  /** Asks the network of this name on this Java machine. */
  static ModelAnswer ask(String model, String where, Supplier<NetworkMachine> machine) {
    try {
      String ran = ModelStore.here().find(model).tried(machine.get()).words();
      return new ModelAnswer(where, ran, "");
    } catch (UserError | IllegalStateException e) {
      return new ModelAnswer(where, "", e.getMessage());
    }
  }
}
