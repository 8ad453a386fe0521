package paretoscope.core.sam;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import paretoscope.core.error.UserError;

/**
 * ONNX Runtime's one environment of this virtual machine. The library closes it when the machine is
 * told to end, also under a network that is running, which then ends in a segmentation fault and a
 * crash log beside what the user is told. The end of a process frees everything anyway, so the
 * library's shutdown hook is taken back, where Java lets its hooks be seen (Spark opens java.lang;
 * elsewhere the hook stays).
 */
final class OnnxEnvironment {
  private static OrtEnvironment opened;

  private OnnxEnvironment() {}

  /**
   * The environment, opened when first asked for.
   *
   * @throws UserError if the library does not run here
   */
  static synchronized OrtEnvironment get() {
    if (opened == null) {
      List<Thread> before = hooks();
      try {
        opened =
            OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "paretoscope");
      } catch (UnsatisfiedLinkError e) {
        throw new UserError("ONNX Runtime does not run on this machine: " + e.getMessage(), e);
      }
      List<Thread> added = hooks();
      added.removeAll(before);
      // another thread may have added one meanwhile: then none is touched
      if (added.size() == 1) {
        forget(added.get(0));
      }
    }
    return opened;
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      throw new IllegalStateException("the program is ending, so no network is opened", e);
    }
  }

  private static List<Thread> hooks() {
    try {
      Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
      hooks.setAccessible(true);
      Map<?, ?> all = (Map<?, ?>) hooks.get(null);
      List<Thread> threads = new ArrayList<>();
      if (all != null) {
        all.keySet().forEach(hook -> threads.add((Thread) hook));
      }
      return threads;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return new ArrayList<>();
    }
  }
}
