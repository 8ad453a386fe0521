package paretoscope.simulator.wave.device;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import paretoscope.core.error.UserError;

/**
 * PyTorch, if the user has given this virtual machine its Java classes and its libraries. It is
 * loaded once for a virtual machine, when first asked for, and never downloaded.
 */
public final class Torch {
  /** What Spark is to be told for the Java classes. */
  public static final String PACKAGES =
      "--packages ai.djl.pytorch:pytorch-engine:0.35.1,ai.djl.pytorch:pytorch-jni:2.7.1-0.35.1";

  private static final String LIBRARY_PATH = "PYTORCH_LIBRARY_PATH";

  /** One task, one thread; no message to anybody, and nothing fetched while a task waits. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "ai.djl.offline", "true",
          "OPT_OUT_TRACKING", "true",
          "ai.djl.pytorch.num_threads", "1",
          "ai.djl.pytorch.num_interop_threads", "1");

  private Torch() {}

  /** Why PyTorch cannot be loaded, as far as a look tells; empty if it probably can. */
  public static String missing() {
    if (!onClassPath("ai/djl/pytorch/engine/PtEngine.class")) {
      return "DJL's PyTorch engine is not on the class path; give Spark " + PACKAGES;
    }
    String named = LIBRARY_PATH + "=" + System.getenv(LIBRARY_PATH);
    if (System.getenv(LIBRARY_PATH) != null) {
      boolean there =
          Arrays.stream(System.getenv(LIBRARY_PATH).split(java.io.File.pathSeparator))
              .anyMatch(folder -> Files.exists(Path.of(folder, System.mapLibraryName("torch"))));
      return there ? "" : named + " holds no " + System.mapLibraryName("torch");
    }
    return onClassPath("native/lib/pytorch.properties")
        ? ""
        : "PyTorch's libraries are not there; let " + LIBRARY_PATH + " name their folder";
  }

  private static boolean onClassPath(String resource) {
    return Torch.class.getClassLoader().getResource(resource) != null;
  }

  /**
   * The version of the loaded PyTorch.
   *
   * @throws UserError if it cannot be loaded
   */
  public static String version() {
    return engine().getVersion();
  }

  /** Space for arrays on a device. */
  static NDManager arrays(ai.djl.Device device) {
    return engine().newBaseManager(device);
  }

  private static Engine engine() {
    String missing = missing();
    if (!missing.isEmpty()) {
      throw new UserError(missing + " (docs/cluster.md).");
    }
    SETTINGS.forEach(
        (key, value) -> {
          if (System.getProperty(key) == null) {
            System.setProperty(key, value);
          }
        });
    try {
      return Engine.getEngine("PyTorch");
    } catch (EngineException | IllegalArgumentException | LinkageError e) {
      throw new UserError("PyTorch cannot be loaded: " + innermost(e) + " (docs/cluster.md).", e);
    }
  }

  /** The first line of what went wrong at the bottom; PyTorch's messages are long. */
  static String innermost(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage());
    return message.lines().findFirst().orElse(cause.getClass().getSimpleName());
  }
}
