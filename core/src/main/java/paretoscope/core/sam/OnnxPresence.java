package paretoscope.core.sam;

import paretoscope.core.error.UserError;

/**
 * Whether ONNX Runtime is on the class path, which is the user's affair on a cluster. Asked by name
 * and beforehand: classes that use it cannot be loaded without it, not even to say so.
 */
public final class OnnxPresence {
  static final String PACKAGE = "com.microsoft.onnxruntime:onnxruntime:1.28.0";
  static final String GPU_PACKAGE = "com.microsoft.onnxruntime:onnxruntime_gpu:1.28.0";

  private OnnxPresence() {}

  /**
   * Goes on if it is there.
   *
   * @throws UserError with the way out if it is not
   */
  public static void require() {
    require(OnnxPresence.class.getClassLoader());
  }

  static void require(ClassLoader loader) {
    try {
      Class.forName("ai.onnxruntime.OrtEnvironment", false, loader);
    } catch (ClassNotFoundException e) {
      String way = "Add behind --: --packages " + PACKAGE + " (for GPUs onnxruntime_gpu).";
      throw new UserError("ONNX Runtime is not on the class path. " + way, e);
    }
  }
}
