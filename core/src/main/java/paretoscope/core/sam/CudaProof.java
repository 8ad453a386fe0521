package paretoscope.core.sam;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import paretoscope.core.error.UserError;

/** Finds out whether ONNX Runtime can calculate on a GPU, before work is given to it. */
public final class CudaProof {
  /** An ONNX file: y, the convolution of x (1 x 1 x 4 x 4) with itself, a sum of squares. */
  private static final String CONVOLUTION =
      "CAg6TgoPCgF4CgF4EgF5IgRDb252EgFnWhsKAXgSFgoUCAESEAoCCAEKAggBCgIIBAoCCARiGwoBeRIWChQIARIQ"
          + "CgIIAQoCCAEKAggBCgIIAUICEA0=";

  private static final int VALUES = 16;

  private CudaProof() {}

  /**
   * A GPU that a small convolution ran on.
   *
   * @param number as CUDA counts those that this process may see
   * @throws UserError if it cannot calculate, with the reason and the way out
   */
  public static NetworkMachine of(int number) {
    NetworkMachine machine = NetworkMachine.gpu(number);
    OnnxEnvironment.get();
    if (!OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
      throw new UserError(
          "the ONNX Runtime that was found first on the class path has %s and no %s; give Spark"
                  .formatted(providers(), OrtProvider.CUDA.getName())
              + " --packages %s, and no other ONNX Runtime beside it."
                  .formatted(OnnxPresence.GPU_PACKAGE));
    }
    try (OrtSession.SessionOptions options = OnnxSessions.options(machine)) {
      // otherwise it would go on on the processor
      options.addConfigEntry("session.disable_cpu_ep_fallback", "1");
      float sum = sumOfSquares(options);
      if (sum != VALUES) {
        throw new UserError("it takes the sum of %d ones for %s.".formatted(VALUES, sum));
      }
      return machine;
    } catch (OrtException e) {
      throw new UserError("ONNX Runtime says: " + reason(e.getMessage()), e);
    }
  }

  /** Of as many ones. */
  static float sumOfSquares(OrtSession.SessionOptions options) throws OrtException {
    OrtEnvironment in = OnnxEnvironment.get();
    float[] ones = new float[VALUES];
    Arrays.fill(ones, 1);
    byte[] file = Base64.getDecoder().decode(CONVOLUTION);
    try (OrtSession session = in.createSession(file, options);
        OnnxTensor x =
            OnnxTensor.createTensor(in, FloatBuffer.wrap(ones), new long[] {1, 1, 4, 4});
        OrtSession.Result done = session.run(Map.of("x", x))) {
      return ((OnnxTensor) done.get(0)).getFloatBuffer().get();
    }
  }

  private static String providers() {
    return OrtEnvironment.getAvailableProviders().stream()
        .map(OrtProvider::getName)
        .collect(Collectors.joining(", "));
  }

  /** The last part of a message that begins with places in the source. */
  static String reason(String message) {
    String line = message.strip().lines().findFirst().orElse("");
    int codes = line.lastIndexOf(" : FAIL : ");
    return codes < 0 ? line : line.substring(codes + " : FAIL : ".length()).strip();
  }
}
