package paretoscope.core.sam;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import paretoscope.core.error.UserError;

/** Opens networks in ONNX Runtime. */
final class OnnxSessions {
  private OnnxSessions() {}

  /**
   * Opens an encoder.
   *
   * @param profile beginning of the name of a file that tells what ran where; empty for none
   * @throws UserError if the file is none that ONNX Runtime reads, or the device is not there
   */
  static OrtSession encoder(Path file, NetworkMachine machine, Optional<Path> profile) {
    try (OrtSession.SessionOptions options = options(machine)) {
      profile(options, profile);
      return OnnxEnvironment.get().createSession(file.toString(), options);
    } catch (OrtException e) {
      throw new UserError(unopened(file.toString(), machine, e), e);
    }
  }

  /**
   * Opens a decoder that {@link DecoderCut} made. All its runs answer as many prompts as the
   * machine does at once, each of a point and one that stands for no box: with lengths known, the
   * runtime works out shapes beforehand.
   *
   * @param profile as the encoder's
   * @throws UserError if the file is none that ONNX Runtime reads, or the device is not there
   */
  static OrtSession decoder(Path file, NetworkMachine machine, Optional<Path> profile) {
    try (OrtSession.SessionOptions options = decoderOptions(machine)) {
      profile(options, profile);
      return OnnxEnvironment.get().createSession(file.toString(), options);
    } catch (OrtException e) {
      throw new UserError(unopened(file.toString(), machine, e), e);
    }
  }

  /** The same of a file's content. */
  static OrtSession decoder(byte[] file, NetworkMachine machine) throws OrtException {
    try (OrtSession.SessionOptions options = decoderOptions(machine)) {
      return OnnxEnvironment.get().createSession(file, options);
    }
  }

  private static void profile(OrtSession.SessionOptions options, Optional<Path> profile)
      throws OrtException {
    if (profile.isPresent()) {
      options.enableProfiling(profile.get().toString());
    }
  }

  private static String unopened(String file, NetworkMachine machine, OrtException e) {
    return file + " cannot be opened on the " + machine.device() + ": " + e.getMessage();
  }

  private static OrtSession.SessionOptions decoderOptions(NetworkMachine machine)
      throws OrtException {
    OrtSession.SessionOptions options = options(machine);
    options.setSymbolicDimensionValue(DecoderCut.PROMPTS, machine.promptsAtOnce());
    options.setSymbolicDimensionValue(DecoderCut.PER_PROMPT, Looked.PER_PROMPT);
    // the fused operation takes four times as long as the sum and the normalisation one by one
    options.addConfigEntry("optimization.disable_specified_optimizers", "SkipLayerNormFusion");
    return options;
  }

  static OrtSession.SessionOptions options(NetworkMachine machine) throws OrtException {
    OnnxEnvironment.get(); // says whether it runs at all
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(machine.threads());
    options.setInterOpNumThreads(1);
    // threads that wait for work must not take the cores of other tasks
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    if (machine.gpu().isPresent()) {
      addGpu(options, machine.gpu().getAsInt());
    }
    return options;
  }

  private static void addGpu(OrtSession.SessionOptions options, int number) throws OrtException {
    try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(number)) {
      // products of 10 bits would put logits off by more than the reference's tests allow
      cuda.add("use_tf32", "0");
      // otherwise ways to convolve are timed at each start, and the fastest differs
      cuda.add("cudnn_conv_algo_search", "HEURISTIC");
      options.addCUDA(cuda);
    }
    options.setDeterministicCompute(true);
  }

  /** Shape of a session's input or output, -1 where any length will do. */
  static long[] shape(Map<String, NodeInfo> infos, String name) {
    boolean tensor = infos.get(name).getInfo() instanceof TensorInfo;
    return tensor ? ((TensorInfo) infos.get(name).getInfo()).getShape() : new long[0];
  }

  /** Whether a shape is this one, free lengths fitting any. */
  static boolean fits(long[] shape, long... wanted) {
    boolean fits = shape.length == wanted.length;
    for (int i = 0; fits && i < shape.length; i++) {
      fits = shape[i] < 0 || shape[i] == wanted[i];
    }
    return fits;
  }

  /** The shape as messages show it. */
  static String words(long[] shape) {
    return Arrays.toString(shape).replace("-1", "?");
  }
}
