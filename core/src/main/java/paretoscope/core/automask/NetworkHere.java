package paretoscope.core.automask;

import java.util.concurrent.atomic.AtomicReference;
import paretoscope.core.sam.NetworkMachine;

/**
 * What networks run on in this virtual machine: the processor with all its cores, unless whoever
 * runs the work says otherwise.
 */
public final class NetworkHere {
  private static final AtomicReference<NetworkMachine> MACHINE =
      new AtomicReference<>(NetworkMachine.processor(Runtime.getRuntime().availableProcessors()));

  private NetworkHere() {}

  /** Has networks run on this from now on. */
  public static void use(NetworkMachine machine) {
    MACHINE.set(machine);
  }

  static NetworkMachine machine() {
    return MACHINE.get();
  }
}
