package paretoscope.simulator.torch;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import paretoscope.core.error.UserError;

/** PyTorch, loaded once for a virtual machine when first asked for, and never downloaded. */
public final class Torch {
  /** One task, one thread; no message to anybody, and nothing fetched while a task waits. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "ai.djl.offline", "true",
          "OPT_OUT_TRACKING", "true",
          "ai.djl.pytorch.num_threads", "1",
          "ai.djl.pytorch.num_interop_threads", "1");

  private Torch() {}

  /**
   * The version of the loaded PyTorch.
   *
   * @throws UserError if it cannot be loaded
   */
  public static String version() {
    return engine().getVersion();
  }

  /** Space for arrays on a device. */
  public static NDManager arrays(ai.djl.Device device) {
    return engine().newBaseManager(device);
  }

  private static Engine engine() {
    SETTINGS.forEach(
        (key, value) -> {
          if (System.getProperty(key) == null) {
            System.setProperty(key, value);
          }
        });
    try {
      return Engine.getEngine("PyTorch");
    } catch (EngineException | IllegalArgumentException | LinkageError e) {
      throw new UserError("PyTorch cannot be loaded: " + innermost(e), e);
    }
  }

  /** What went wrong at the bottom, in a sentence; PyTorch's own are pages. */
  public static String innermost(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    if (message.contains("from the 'CUDA' backend")) {
      return "its libraries are built for processors only, take those for CUDA";
    }
    int end = message.indexOf(". ");
    return end < 0 ? message : message.substring(0, end);
  }
}
