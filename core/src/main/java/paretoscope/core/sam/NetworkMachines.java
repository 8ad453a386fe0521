package paretoscope.core.sam;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What networks run on in this virtual machine: whatever its tasks were given, or else all
 * processors. Not bound to threads, so that work never ends up elsewhere by changing its thread.
 */
public final class NetworkMachines {
  /** Those of this virtual machine. */
  public static final NetworkMachines HERE = new NetworkMachines();

  private final Deque<NetworkMachine> given = new ArrayDeque<>();

  NetworkMachines() {}

  /** From now on networks run on this. Several GPUs take turns; a GPU replaces the processor. */
  public synchronized void give(NetworkMachine machine) {
    boolean gpu = machine.gpu().isPresent();
    given.removeIf(other -> !gpu || other.gpu().isEmpty());
    if (!given.contains(machine)) {
      given.add(machine);
    }
  }

  /** What the next questions go to. */
  public synchronized NetworkMachine next() {
    if (given.isEmpty()) {
      return NetworkMachine.processor(Runtime.getRuntime().availableProcessors());
    }
    given.add(given.remove());
    return given.getLast();
  }
}
